// What is said when a log, a brag document or an old review is read: what of it was left out, and why.

import { shortened } from '../shortened.ts'

export const documentImport = {
  aims: (heading: string) => `“${shortened(heading)}” is about what isn’t done yet or isn’t yours, so what stands under it was left out.`,
  unchecked: 'This isn’t ticked off yet, so it was left out.',
  blank: 'This is still to be filled in.',
  leadsIn: 'This leads to what comes after it, and tells of nothing by itself; it was left out.',
  noDay: 'Neither this nor a heading above it has a day, month, quarter or year; write one beside it.',
  noneHere: 'Nothing that happened was found here; write a bullet, a row or a paragraph for each thing, under a heading with its year or month.',
  more: (count: number) => `${count} more were left out for such reasons.`,
}
