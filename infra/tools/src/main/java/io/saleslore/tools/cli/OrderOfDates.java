package io.saleslore.tools.cli;

import io.saleslore.command.whatsapp.header.DateOrder;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;

/** Reads the order of dates that an option names. */
final class OrderOfDates implements ITypeConverter<DateOrder> {
  @Override
  public DateOrder convert(String value) {
    return DateOrder.of(value)
        .orElseThrow(() -> new CommandLine.TypeConversionException("is dmy, mdy or ymd"));
  }
}
