import { readFileSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'
import { expect, test } from 'vitest'
import { ladderAsHtml } from './formats/html.ts'
import { ladderAsMarkdown } from './formats/markdown.ts'
import { ladderAsText } from './formats/text.ts'
import { parseLadder } from './parse.ts'
import { ladderView, narrowed } from './show.ts'

const BAKERY = readFileSync(new URL('../../tests/fixtures/ladder/bakery.yaml', import.meta.url), 'utf8')
const bakery = parseLadder(BAKERY)

test('a whole ladder in the terminal reads from the top rung down, then competency by competency', () => {
  expect(ladderAsText(ladderView(bakery))).toBe(`Bakery ladder
Version 1.0 · 2 levels · 2 competencies · 3 expectations
Fingerprint ${bakery.digest.slice(0, 12)}

Two rungs for a test.

├──┤  Baker       Independently · several teams · both tracks
├──┤  Apprentice  With guidance · the team · individual contributor

Oven · Craft
Knowing the heat.
  Apprentice    You keep the door shut.
  Baker         You read the heat without a dial.

Counter · People
  Baker         You lead the early shift. (optional, management only)
`)
})

test('one level says what it lets you decide, what is expected, what counts for it, and an example', () => {
  expect(ladderAsText(ladderView(bakery, { level: 'baker', track: 'ic', family: 'bread' }))).toBe(`Baker
Independently · several teams · both tracks
Bakery ladder · Version 1.0 · 2 levels · 2 competencies · 3 expectations

You answer for a batch.

Also called Journeyman.

You decide
  • When the oven is ready
  • Which flour you order

What is expected

Oven · Craft
Knowing the heat.
  • You read the heat without a dial.
    reads-the-heat
    What counts: Outcome; Steady work to standard. At least: the team, with
    guidance.
    Bread: Baked forty loaves while the dial was broken.
`)
})

test('texts come in the language asked for, else in English', () => {
  expect(ladderAsText(ladderView(bakery, { language: 'de' }))).toContain('Du liest die Hitze ohne Anzeige.')
  expect(ladderAsText(ladderView(bakery, { language: 'fr' }))).toContain('You read the heat without a dial.')
})

test('no line is wider than asked for, and without colour there is no escape', () => {
  for (const columns of [80, 50]) {
    const text = ladderAsText(ladderView(bakery, { level: 'baker', family: 'bread' }), { columns })
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(columns)
    expect(text).not.toContain('\u001b')
  }
  const colourful = ladderAsText(ladderView(bakery), { colour: true })
  expect(stripVTControlCharacters(colourful)).toBe(ladderAsText(ladderView(bakery)))
})

test('a narrowed ladder keeps its shape and the fingerprint of the whole', () => {
  const baker = narrowed(bakery, { level: 'baker', track: 'ic' })
  expect(baker.levels.map((level) => level.id)).toEqual(['baker'])
  expect(baker.expectations.map((expectation) => expectation.id)).toEqual(['reads-the-heat'])
  expect(baker.digest).toBe(bakery.digest)
  expect(narrowed(bakery, {})).toEqual(bakery)
})

test.each([
  [{ level: 'bakr' }, 'There is no level "bakr" in this ladder; did you mean "baker"?'],
  [{ family: 'pie' }, 'There is no family "pie" in this ladder; there is bread, cake.'],
  [{ level: 'apprentice', track: 'management' as const }, 'The level "apprentice" has no track "management"; leave --track out, or choose another level.'],
])('asking for %j is answered in a sentence', (options, sentence) => {
  expect(() => ladderView(bakery, options)).toThrow(sentence)
})

test('HTML stands alone and shows what an author wrote as text, never as markup', () => {
  const nasty = parseLadder(BAKERY.replace('Knowing the heat.', '<script>alert(1)</script> & *stars*'))
  const page = ladderAsHtml(ladderView(nasty))
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; *stars*')
  expect(page).not.toMatch(/<script|<link|<img|https?:/)
  expect(ladderAsMarkdown(ladderView(nasty))).toContain('\\<script\\>alert(1)\\</script\\> & \\*stars\\*')
})

test('HTML and Markdown of one level hold its decisions, expectations and ids', () => {
  const view = ladderView(bakery, { level: 'baker', family: 'bread' })
  for (const document of [ladderAsHtml(view), ladderAsMarkdown(view)]) {
    for (const part of ['When the oven is ready', 'You lead the early shift.', 'reads-the-heat', 'Baked forty loaves', 'optional, management only'])
      expect(document).toContain(part)
    expect(document).not.toContain('You keep the door shut.')
  }
})
