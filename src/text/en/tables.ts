// What is wrong with a table: a CSV file or a spreadsheet.

export const tables = {
  notAFile: 'This is no ordinary file; save the table as one and name that.',
  rowTooLong: (limit: number) => `This row is longer than ${limit / 1_000_000} million characters; check that the file is a table with one row a line.`,
  quoteNotClosed: 'A quoted cell begins in this row and never ends; close its quotes, or save the table anew from the spreadsheet.',
  notASpreadsheet: 'This .xlsx can’t be read; open it in a spreadsheet program and save it anew, or save it as CSV.',
  spreadsheetTooLarge: 'This .xlsx is too large when unpacked; save the sheet as CSV and give that.',
  oldSpreadsheet: 'This is a spreadsheet of an old kind or with a password; save it as .xlsx without one, or as CSV.',
}
