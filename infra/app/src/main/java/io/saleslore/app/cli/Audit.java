package io.saleslore.app.cli;

import picocli.CommandLine.Command;

/** What auditors do from the command line. */
@Command(
    name = "audit",
    description = "Exports the history, and verifies an export without the platform.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {AuditExport.class, AuditVerify.class})
final class Audit {
  static final int BROKEN = 1;
  static final int BAD_INPUT = 2;
}
