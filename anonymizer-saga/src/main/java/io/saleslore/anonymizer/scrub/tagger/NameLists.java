package io.saleslore.anonymizer.scrub.tagger;

import io.saleslore.anonymizer.scrub.lexicon.Lexicon;
import java.util.Set;
import java.util.function.Predicate;

/** In which lists a word stands, one bit each. */
final class NameLists {
  private static final Set<String> TITLES =
      Lexicon.words(
          """
          mr mrs ms miss mdm madam mister dr prof sir maam ji jee bhai bhaiya didi anna akka amma
          uncle aunty auntie boss chief alhaji hajia engr pastor oga pak bu bapak ibu mas mbak kak
          bang encik puan cik tuan haji hajah abang tok don doña dona señor señora sr sra seu
          senhor senhora tia tio ing lic herr frau monsieur madame mme mlle paaji sardar seth saab
          sahab शेठ श्री श्रीमती भैया दीदी जी डॉ السيد السيدة الأستاذ الأستاذة المهندس المهندسة الدكتور
          الدكتورة ابو أبو ام أم الحاج attn contact regards
          """);
  private static final Set<String> FORMS =
      Lexicon.words(
          """
          ltd limited inc llc llp corp corporation pvt gmbh plc incorporated ag bv pty sdn bhd cv
          pt ltda sas sarl sa srl eireli spa kg ohg kft oy ab as nv ug tbk co
          """);
  private static final Set<String> FIRMS =
      Lexicon.words(
          """
          solutions technologies tech infotech software systems services industries enterprises
          enterprise group holdings consulting associates partners ventures logistics motors labs
          agency foods electronics media company studio networks industry traders trading stores
          store exports bank university college hospital hardware mart bakery cafe kitchen
          interiors joinery mills mill farms farm dairy packaging supplies supply textiles
          garments fashions boutique jewellers opticals pharma pharmacy chemicals plastics steel
          steels metals tools tyres tyre auto autos automobiles spares machinery engineering works
          builders constructions cement ceramics tiles furniture furnishings decor designs prints
          printers press paper books stationers sports toys crafts gifts florist flowers nursery
          agro organics spices rice oil oils beverages ice frozen poultry feeds seeds fisheries
          seafood catering caterers restaurant hotel hotels resort travels tours transport cargo
          shipping marine signs lighting electricals electric solar power energy pumps bearings
          bolts fasteners pipes fittings glass paints timber wood house point corner centre center
          emporium palace world brothers bros sons and toko warung bengkel apotek koperasi kedai
          dapur rumah restoran abarrotes panaderia panadería ferreteria ferretería taller papeleria
          papelería tienda comercial distribuidora constructora muebles carniceria farmacia
          padaria mercado mercearia oficina ferragens confeccoes confecções construtora loja
          moveis móveis vidros kirana dukaan bhandar udyog agencies
          cloth saree sarees sadi tent medical tischlerei bäckerei metzgerei autohaus garage
          boulangerie menuiserie مؤسسة شركة مصنع معرض محل مكتب صيدلية مطعم مخبز مؤسسه शॉप सेंटर
          स्टोर हाउस ट्रेडर्स किराना भंडार एजेंसी उद्योग ट्रेडिंग
          """);
  private final Predicate<String> isForgotten;

  /** The lists without the words to be forgotten, so that training meets names that no list has. */
  NameLists(Predicate<String> isForgotten) {
    this.isForgotten = isForgotten;
  }

  int of(String word) {
    int roles =
        (TITLES.contains(word) ? 16 : 0)
            | (FORMS.contains(word) ? 32 : 0)
            | (FIRMS.contains(word) ? 64 : 0);
    return isForgotten.test(word) ? roles : roles | names(word);
  }

  private static int names(String word) {
    return (Lexicon.isGivenName(word) ? 1 : 0)
        | (Lexicon.isSurname(word) ? 2 : 0)
        | (Lexicon.isPlace(word) ? 4 : 0)
        | (Lexicon.isCompany(word) ? 8 : 0)
        | (Lexicon.isNameElsewhere(word) ? 128 : 0);
  }
}
