// Bringing a ladder in through the running app: what is understood, and what is put right before a draft comes of it.

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { get, post } from '../browser/app.ts'
import type { Uploading } from './uploading.ts'
import { CSV, startUploading } from './uploading.ts'

let at: Uploading

beforeAll(async () => {
  at = await startUploading()
})

afterAll(() => at.app.stop())

describe('what is understood', () => {
  test.each([
    ['a table with commas', CSV],
    ['one with semicolons', CSV.replaceAll(',', ';')],
    ['one with tabs', CSV.replaceAll(',', '\t')],
    ['one in UTF-16', Buffer.from(`\uFEFF${CSV}`, 'utf16le')],
  ])('%s', async (_what, content) => {
    expect(await at.send([['ladder.csv', content as string]])).toBeNull()
    expect((await at.waiting())?.found).toMatchObject([{ levels: 2, competencies: 2, expectations: 4, together: true }])
  })

  test('one in Windows-1252 keeps its umlauts', async () => {
    expect(await at.send([['ladder.csv', Buffer.from(CSV.replace('Planning', 'Prüfung'), 'latin1')]])).toBeNull()
    expect(await at.shown('/ladders/import/preview')).toContain('Prüfung')
  })

  test('pasted text, whose format is told by its content', async () => {
    for (const text of [CSV, CSV.replaceAll(',', '\t'), '# Ladder\n\n## Junior\n\n- Keeps own tasks in order\n\n## Senior\n\n- Plans the work of the team\n']) {
      expect(await at.send([], { text })).toBeNull()
      expect((await at.waiting())?.found[0]).toMatchObject({ levels: 2 })
    }
  })

  test('formulas are text, and come out of an export without being run', async () => {
    const rows = [
      ['Competency', 'Junior', 'Senior'],
      ['Planning', 'Keeps own tasks in order', '=HYPERLINK("http://example.org")'],
    ].map((row) => row.map((value) => ({ value })))
    expect(await at.send([['ladder.xlsx', new Uint8Array(await writeXlsxFile(rows).toBuffer())]])).toBeNull()
    const begun = await at.begin({ id: 'formulas' })
    const csv = await (await get(at.app, at.owner, `${begun}/export/ladder.csv`)).text()
    expect(csv).toContain(`'=HYPERLINK`)
    expect(csv).not.toMatch(/(^|,|")=HYPERLINK/m)
  })

  test('what turns or hides text is taken out, and told', async () => {
    expect(await at.send([['ladder.csv', CSV.replace('Plans the', 'Plans\u202e the\u200b')]])).toBeNull()
    const upload = await at.waiting()
    expect(upload?.found[0]?.source).not.toMatch(/[\u202e\u200b]/)
    expect(await at.shown('/ladders/import/preview')).toContain('Characters that can’t be seen were taken out')
  })

  test('script in text is shown as text', async () => {
    expect(
      await at.send([['ladder<img src=x>.csv', CSV.replace('Plans the work', '<script>alert(1)</script> Plans the work').replace('Risks', '<b onclick=x>')]]),
    ).toBeNull()
    const page = await at.shown('/ladders/import/preview')
    expect(page).toContain('&lt;script&gt;alert(1)')
    for (const markup of ['<script>alert', '<img src=x', '<b onclick']) expect(page).not.toContain(markup)
  })

  test('several ladders, as one and each', async () => {
    const other = CSV.replace('Planning', 'Budget')
    expect(
      await at.send([
        ['team/care.csv', CSV],
        ['team/finance.csv', other],
        ['team/LICENSE', 'nothing'],
      ]),
    ).toBeNull()
    const upload = await at.waiting()
    expect(upload?.name).toBe('team')
    expect(upload?.found.map(({ together, expectations }) => [together, expectations])).toEqual([
      [true, 8],
      [false, 4],
      [false, 4],
    ])
    const answer = await post(at.app, at.owner, '/ladders/import/each', {})
    expect(answer.headers.get('location')).toBe('/ladders')
    expect(await at.waiting()).toBeNull()
  })
})

describe('what is put right before a draft comes of it', () => {
  test('levels in another order, under other names, on another track, or left out with what they ask, which is told', async () => {
    await at.send([['ladder.csv', 'Competency,Junior,Head,Senior\nPlanning,Keeps tasks,Sets the plan,Plans for the team\n']])
    const begun = await at.begin({
      id: 'put-right',
      name: 'Put right',
      version: '3',
      ...row(0, 'junior', { place: '9', name: 'Beginner' }),
      ...row(1, 'head', { place: '2', kept: '' }),
      ...row(2, 'senior', { place: '1', tracks: 'ic management' }),
    })
    const yaml = await (await get(at.app, at.owner, `${begun}/export/ladder.yaml`)).text()
    expect(yaml).toMatch(/id: put-right\nversion: '3'\nname: Put right/)
    expect(yaml).toMatch(/id: senior\n {4}name: senior\n {4}rank: 1\n {4}tracks: \[ic, management\]/)
    expect(yaml).toMatch(/id: junior\n {4}name: Beginner\n {4}rank: 2/)
    expect(yaml).not.toContain('Sets the plan')
    const { losses } = (await at.draft(begun)) ?? {}
    expect(losses).toContainEqual({ at: 'Head', reason: 'You left this level out, and with it 1 expectation.' })
  })

  test('a name that is no id, no level left, and a version that is published are said beside their fields', async () => {
    await at.send([['ladder.csv', CSV]])
    const said = { ladder: '0', name: 'N', version: '1', do: 'begin' }
    const wrong = await post(at.app, at.owner, '/ladders/import/preview', {
      ...said,
      id: 'not an id',
      ...row(0, 'junior', { kept: '' }),
      ...row(1, 'senior', { kept: '' }),
    })
    expect(wrong.status).toBe(422)
    const page = await wrong.text()
    expect(page).toContain('An id has letters')
    expect(page).toContain('Keep at least one level.')
    const taken = await post(at.app, at.owner, '/ladders/import/preview', { ...said, id: 'standard' })
    expect(await taken.text()).toContain('comes with Nextrung')
  })

  test('what comes with Nextrung comes in under an id of its own', async () => {
    const yaml = await (await get(at.app, at.owner, '/ladders/standard/versions/1.0/export/ladder.case.json')).text()
    expect(await at.send([['standard.case.json', yaml]])).toBeNull()
    const page = await at.shown('/ladders/import/preview')
    expect(page).toContain('value="our-standard"')
    expect(page).toContain('so this one has an id of its own')
    expect((await post(at.app, at.owner, '/ladders/import/discard', {})).status).toBe(303)
    expect(await at.waiting()).toBeNull()
  })
})

function row(index: number, id: string, said: { place?: string; name?: string; tracks?: string; kept?: string }) {
  const { place = String(index + 1), name = id, tracks = 'ic', kept = 'yes' } = said
  return { [`level-${index}`]: id, [`place-${index}`]: place, [`name-${index}`]: name, [`tracks-${index}`]: tracks, [`kept-${index}`]: kept }
}
