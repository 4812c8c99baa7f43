package io.saleslore.tools.simulate;

import java.util.List;

/** Parts of the names of invented people and companies. */
final class InventedNames {
  static final List<String> FIRST =
      List.of(
          "Ada", "Amir", "Anna", "Ben", "Carla", "Chen", "Clara", "Dario", "Elif", "Emma", "Felix",
          "Fiona", "George", "Hana", "Ivan", "Jana", "Jonas", "Karim", "Lea", "Liam", "Lucia",
          "Marco", "Maria", "Mei", "Mila", "Nadia", "Noah", "Olga", "Omar", "Paula", "Pedro",
          "Priya", "Rafael", "Rosa", "Samir", "Sara", "Tariq", "Tom", "Vera", "Yuki");
  static final List<String> LAST =
      List.of(
          "Abbott", "Alvarez", "Bauer", "Becker", "Brown", "Costa", "Dahl", "Diaz", "Evans",
          "Fischer", "Garcia", "Gupta", "Haas", "Hansen", "Ito", "Jensen", "Kaya", "Keller", "Khan",
          "Kovacs", "Lang", "Lopez", "Meyer", "Moreau", "Nair", "Novak", "Olsen", "Patel", "Petrov",
          "Quinn", "Rossi", "Sato", "Silva", "Singh", "Sommer", "Tanaka", "Vogel", "Walker",
          "Weber", "Young");
  static final List<String> START =
      List.of(
          "Al", "Bel", "Cor", "Dun", "El", "Fal", "Gran", "Hal", "Kel", "Lor", "Mar", "Nor", "Or",
          "Pel", "Quin", "Ros", "Sol", "Tor", "Vel", "Win");
  static final List<String> END =
      List.of("brook", "dale", "field", "gate", "holm", "mere", "stone", "ton", "wick", "worth");
  static final List<String> FORM =
      List.of("Corp", "Group", "GmbH", "Inc", "Ltd", "Partners", "Works");

  private InventedNames() {}
}
