import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseLadder } from '../../ladder/parse.ts'
import { cellReader, clean } from './cells.ts'
import type { CellKind } from './people-file.ts'

const ladder = parseLadder(readFileSync('ladders/standard/ladder.yaml'))
const read = cellReader(ladder)
const each = (kind: CellKind, texts: readonly string[]) => texts.map((text) => Object.values(read(kind, text))[0])

test('days are read as ISO, with dots, from day numbers, and with slashes only where they can’t be mistaken', () => {
  expect(each('day', ['2026-02-11', '2026-02-11T00:00:00', '11.2.2026', '46064', '25/04/2026', '04/25/2026', '05/05/2026'])).toEqual([
    '2026-02-11',
    '2026-02-11',
    '2026-02-11',
    '2026-02-11',
    '2026-04-25',
    '2026-04-25',
    '2026-05-05',
  ])
  expect(each('day', ['03/04/2026', '3-4-2026'])).toEqual(['ambiguous-day', 'ambiguous-day'])
  expect(each('day', ['2026-02-30', '31/31/2026', '31.04.2026', 'soon', '2026', '99999', '0001-01-01'])).toEqual(Array(7).fill('bad-day'))
})

test('shares are read as 0.8, 0,8 and 80 %, and years as 6 and 6.5y', () => {
  expect(each('share', ['0.8', '0,8', '80%', '80 %', '1'])).toEqual(['0.8', '0.8', '0.8', '0.8', '1'])
  expect(each('share', ['0', '80', '-1', 'half'])).toEqual(Array(4).fill('bad-number'))
  expect(each('part', ['0', '0.5', '1'])).toEqual(['0', '0.5', 'bad-number'])
  expect(each('years', ['6', '6y', '6,5', '6 years', 'long'])).toEqual(['6y', '6y', '6.5y', '6y', 'bad-number'])
})

test('levels and fields of work are known by id and name; the ones nobody knows pass to whoever knows what is here', () => {
  expect(each('level', ['senior', 'Senior', 'Mid-senior', 'Emperor'])).toEqual(['senior', 'senior', 'mid-senior', 'Emperor'])
  expect(each('family', ['finance', 'Finance'])).toEqual(['finance', 'finance'])
  expect(each('track', ['IC', 'management', 'sideways'])).toEqual(['ic', 'management', 'unknown-track'])
})

test('ids, mail addresses and lengths are held to what can be kept', () => {
  expect(each('id', ['E-100', 'müller', 'a b', 'x'.repeat(61)])).toEqual(['e-100', 'bad-id', 'bad-id', 'too-long'])
  expect(each('person', ['E1', 'Ada@Example.com'])).toEqual(['e1', 'ada@example.com'])
  expect(each('mail', ['ada@example.com', 'ada', 'a@b', 'a b@example.com'])).toEqual(['ada@example.com', 'bad-mail', 'bad-mail', 'bad-mail'])
  expect(each('line', ['x'.repeat(301), 'a\u0007b', 'a\0b', 'a\ud800b'])).toEqual(['too-long', ...Array(3).fill('control-character')])
})

test('spaces of every kind become single ones, letters are composed, and what hides goes', () => {
  expect(clean('\u00a0Ada  \u2003Example\n', 'line')).toBe('Ada Example')
  expect(clean('Ju\u0308rgen\u200b', 'line')).toBe('Jürgen')
  expect(clean(' one\r\ntwo ', 'text')).toBe('one\ntwo')
})
