// How long the files of the house are.

import { sourceFiles } from '../house/sources.ts'
import type { FigureRow } from './row.ts'

export async function figure(): Promise<FigureRow[]> {
  const lengths = sourceFiles()
    .map(({ content }) => content.split('\n').length - 1)
    .sort((one, other) => one - other)
  const at = (share: number) => lengths[Math.min(lengths.length - 1, Math.floor(lengths.length * share))] ?? 0
  return [
    { name: 'lines of a source file, median', measured: `${at(0.5)}`, yardstick: `${lengths.length} files`, aim: 'under 80', met: at(0.5) < 80 },
    { name: 'lines of a source file, 95th percentile', measured: `${at(0.95)}`, yardstick: '', aim: '', met: null },
    { name: 'lines of the longest source file', measured: `${at(1)}`, yardstick: '', aim: 'at most 400', met: at(1) <= 400 },
  ]
}
