// Random ladders whose texts try to break out of whatever they are written into.

import fc from 'fast-check'
import type { Ladder } from '../../src/ladder/ladder.ts'
import { AUTONOMIES, KINDS, SCOPES, SIDES, TRACKS } from '../../src/ladder/ladder.ts'
import { parseLadder } from '../../src/ladder/parse.ts'
import { unfit } from '../../src/platform/text-bytes.ts'

const PIECES = [
  ...['=1+1', '+49', '-1', '@SUM(A1)', "'", "'=1", "''-x", '"', '""', '\t', '\n', '\r', '\r\n', ',', ';', '; ', '\\', '\\;', '\\n', ':', '|', '|---|'],
  ...[
    '---',
    '---\n',
    '\n---\n',
    '# ',
    '\n## ',
    '- ',
    '\n  - ',
    '1. ',
    '1) ',
    '> ',
    '*',
    '**',
    '**x:** ',
    '_',
    '__',
    '~~',
    '`',
    '`en`',
    ' `de`',
    '```\n',
    '[x](y)',
    '![x]',
    '$x$',
  ],
  ...[
    '<b>',
    '</b>',
    '<br>',
    '<br/>',
    ' / ',
    '&amp;',
    '&#9;',
    '&lt;',
    '</script>',
    '</style>',
    '<!--',
    ']]>',
    '<script>alert(1)</script>',
    '{{x}}',
    '{level}',
    '$&',
    '·',
    ' · ',
  ],
  ...[
    '\u200b',
    '\u200f',
    '\u202e',
    '\u2066',
    '\ufeff',
    '\u00a0',
    '\u2028',
    '\u2029',
    'שלום',
    'مرحبا',
    'é',
    'e\u0301',
    '👩‍🚀',
    '𝒳',
    'null',
    'true',
    '1.0',
    '0x1',
    '~',
    ' ',
    '  ',
    'a',
    'Word',
  ],
]

const piece = fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', maxLength: 6 }))
/** What a ladder file may hold: no control characters, no halves of characters, not blank. */
const written = fc
  .array(piece, { minLength: 1, maxLength: 6 })
  .map((pieces) => pieces.join(''))
  .filter((text) => /\S/.test(text) && unfit(text) === null)
const language = fc.constantFrom('en', 'de', 'pt-BR', 'ar')
const text = fc.oneof(written, fc.dictionary(language, written, { minKeys: 1, maxKeys: 3 }))
const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,6}$/)
const source = fc.array(id, { maxLength: 2 })
const tracks = fc.constantFrom(['ic' as const], [...TRACKS])
/** Values that keep what a report promises. */
const readiness = fc.record(
  {
    met: fc.integer({ min: 16, max: 40 }),
    episode: fc.integer({ min: 0, max: 11 }),
    ownWord: fc.nat(9),
    windowMonths: fc.integer({ min: 1, max: 60 }),
    optional: fc.nat(9),
  },
  { requiredKeys: [] },
)

function ids(most: number, least = 1): fc.Arbitrary<string[]> {
  return fc.uniqueArray(id, { minLength: least, maxLength: most })
}

function content(): fc.Arbitrary<object> {
  return fc.record({ families: ids(3, 0), levels: ids(4), competencies: ids(3), expectations: ids(8, 0) }).chain((names) =>
    fc.record({
      nextrung: fc.constant('ladder/1' as const),
      id,
      version: written.map((version) => [...version].slice(0, 20).join('')).filter((version) => /\S/.test(version)),
      name: text,
      summary: text,
      source,
      families: fc.tuple(...names.families.map((family) => fc.record({ id: fc.constant(family), name: text }))),
      tracks: fc.constant([...TRACKS]),
      levels: fc.tuple(
        ...names.levels.map((level, index) =>
          fc.record(
            {
              id: fc.constant(level),
              name: text,
              aliases: fc.array(written, { maxLength: 3 }),
              rank: fc.constant(names.levels.length * 3 - index * 2),
              tracks,
              autonomy: fc.constantFrom(...AUTONOMIES),
              scope: fc.constantFrom(...SCOPES),
              summary: text,
              decides: fc.array(text, { maxLength: 3 }),
              source,
            },
            { requiredKeys: ['id', 'name', 'rank', 'tracks', 'autonomy', 'scope'] },
          ),
        ),
      ),
      competencies: fc.tuple(
        ...names.competencies.map((competency, index) =>
          fc.record(
            {
              id: fc.constant(`c.${competency}`),
              name: text,
              side: fc.constantFrom(...SIDES),
              summary: text,
              source,
              expectations: fc.tuple(
                ...names.expectations
                  .filter((_, place) => place % names.competencies.length === index)
                  .map((expectation) =>
                    fc.record(
                      {
                        id: fc.constant(`e.${expectation}`),
                        level: fc.constantFrom(...names.levels),
                        track: fc.constant('ic' as const),
                        required: fc.boolean(),
                        sentence: text,
                        evidence: fc.record({
                          kinds: fc.subarray([...KINDS], { minLength: 1 }),
                          scope: fc.constantFrom(...SCOPES),
                          autonomy: fc.constantFrom(...AUTONOMIES),
                        }),
                        examples: names.families.length === 0 ? fc.constant({}) : fc.dictionary(fc.constantFrom(...names.families), text, { maxKeys: 3 }),
                        source,
                        readiness,
                      },
                      { requiredKeys: ['id', 'level', 'sentence', 'evidence'] },
                    ),
                  ),
              ),
            },
            { requiredKeys: ['id', 'name', 'side', 'expectations'] },
          ),
        ),
      ),
      readiness,
    }),
  )
}

export const hostileLadders: fc.Arbitrary<Ladder> = content().map((written) => parseLadder(JSON.stringify(written)))
