package io.saleslore.anonymizer.proposal;

import io.saleslore.anonymizer.mining.FoundWording;
import io.saleslore.kernel.catalogue.TemplateId;
import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.vocabulary.Code;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every wording that was ever proposed, once; its figures stay those of its first crowd. */
@Component
record ProposalTable(JdbcClient jdbc) {
  /** Adds those that were never proposed; answers how many. */
  int add(List<FoundWording> found, Instant at) {
    return found.stream().mapToInt(each -> add(each, at)).sum();
  }

  List<Proposal> after(long number, @Nullable ProposalState state, int limit) {
    return jdbc.sql(
            "select * from anonymizer_zone.mined_wording where number > :number"
                + (state == null ? "" : " and state = :state")
                + " order by number limit :limit")
        .param("number", number)
        .param("state", state == null ? null : state.code())
        .param("limit", limit)
        .query((row, _) -> ProposalRow.read(row))
        .list();
  }

  Optional<Proposal> find(long number) {
    return after(number - 1, null, 1).stream().filter(each -> each.number() == number).findFirst();
  }

  /** Decides an open one; whether it was open. */
  boolean decide(long number, ProposalState to, String by, Instant at) {
    return jdbc.sql(
                """
                update anonymizer_zone.mined_wording set state = ?, decided_by = ?, decided_at = ?
                where number = ? and state = ?
                """)
            .params(to.code(), by, at.atOffset(ZoneOffset.UTC), number, ProposalState.OPEN.code())
            .update()
        == 1;
  }

  /** Notes which template it became. */
  void became(long number, TemplateId template) {
    jdbc.sql("update anonymizer_zone.mined_wording set template = ? where number = ?")
        .params(template.code(), number)
        .update();
  }

  private int add(FoundWording found, Instant at) {
    return isKnown(found.digest()) ? 0 : insert(found, at);
  }

  private boolean isKnown(String digest) {
    return jdbc.sql("select 1 from anonymizer_zone.mined_wording where digest = ?")
        .param(digest)
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  private int insert(FoundWording found, Instant at) {
    return jdbc.sql(
            """
            insert into anonymizer_zone.mined_wording (digest, state, text, objection, approach,
              used, replied, eased, decided, won, marketers, found_at)
            values (:digest, :state, :text, :objection, :approach,
              :used, :replied, :eased, :decided, :won, :marketers, :at)
            """)
        .param("digest", found.digest())
        .param("state", ProposalState.OPEN.code())
        .param("text", found.text().text())
        .param("objection", code(found.objection()), Types.VARCHAR)
        .param("approach", code(found.approach()), Types.VARCHAR)
        .param("used", sum(found, Count.USED))
        .param("replied", sum(found, Count.REPLIED))
        .param("eased", sum(found, Count.EASED))
        .param("decided", sum(found, Count.DECIDED))
        .param("won", sum(found, Count.WON))
        .param("marketers", found.marketers().code())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static int sum(FoundWording found, Count count) {
    return found.sums().getOrDefault(count, 0);
  }

  private static @Nullable String code(@Nullable Code code) {
    return code == null ? null : code.code();
  }
}
