// What does harm or makes no sense is refused in a sentence, and nobody else waits for it.

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { get } from '../browser/app.ts'
import { zip } from '../zip.ts'
import type { Uploading } from './uploading.ts'
import { CSV, startUploading } from './uploading.ts'

let at: Uploading

beforeAll(async () => {
  at = await startUploading()
})

afterAll(() => at.app.stop())

describe('what is refused in a sentence', () => {
  const bomb = () => new Uint8Array(zip('word/document.xml', Buffer.alloc(40_000_000)))
  test.each<readonly [string, string, () => string | Uint8Array, string]>([
    ['a document packed to burst', 'ladder.docx', bomb, 'too large when unpacked'],
    [
      'a spreadsheet packed to burst',
      'ladder.xlsx',
      () => new Uint8Array(zip('xl/worksheets/sheet1.xml', Buffer.alloc(40_000_000))),
      'too large when unpacked',
    ],
    ['an archive', 'ladder.zip', () => new Uint8Array(zip('ladder.csv', Buffer.from(CSV))), 'unpack it'],
    ['a picture named .xlsx', 'ladder.xlsx', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49]), 'not a text file'],
    ['an empty file', 'ladder.csv', () => '', 'Choose a file or paste text'],
    ['a file of blanks', 'ladder.csv', () => ' \n \n', 'No ladder was found'],
    [
      '10,000 levels',
      'ladder.csv',
      () =>
        `Competency,${Array.from({ length: 10_000 }, (_, n) => `Step ${n}`).join()}\nPlanning,${Array.from({ length: 10_000 }, (_, n) => `Does thing ${n} for them`).join()}`,
      'levels here, more than',
    ],
    [
      '300 levels',
      'ladder.csv',
      () =>
        `Competency,${Array.from({ length: 300 }, (_, n) => `Step ${n}`).join()}\nPlanning,${Array.from({ length: 300 }, (_, n) => `Does thing ${n} for them`).join()}`,
      '300 levels here, more than the 100',
    ],
    ['YAML that goes too deep', 'ladder.yaml', () => `nextrung: ladder/1\nid: ${'['.repeat(50_000)}`, 'too deeply'],
    ['JSON that goes too deep', 'ladder.json', () => '['.repeat(200_000), ''],
    ['HTML that goes too deep', 'ladder.html', () => `${'<div>'.repeat(100_000)}x`, ''],
    [
      'YAML that grows by its aliases',
      'ladder.yaml',
      () =>
        `a: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefghij'
          .split('')
          .map((name, n) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghij'[n]}`).join(', ')}]`)
          .join('\n')}\n`,
      'Aliases',
    ],
    [
      'ids that are there twice',
      'ladder.yaml',
      () =>
        "nextrung: ladder/1\nid: l\nversion: '1'\nname: L\nlevels:\n  - {id: a, name: A, rank: 1, autonomy: directed, scope: self}\n  - {id: a, name: B, rank: 2, autonomy: directed, scope: self}\ncompetencies: [{id: c, name: C, side: craft}]\n",
      'twice',
    ],
  ])('%s', async (_what, name, content, sentence) => {
    const begun = performance.now()
    const refused = await at.send([[name, content() as string]])
    expect(refused).not.toBeNull()
    expect(refused).not.toMatch(/^status 5/)
    expect(refused).toContain(sentence)
    expect(performance.now() - begun).toBeLessThan(15_000)
    expect(at.app.log).toEqual([])
  })

  test('more than 20 MB, however it is sent, and before all of it was read', async () => {
    const piece = new Uint8Array(1 << 20)
    let given = 0
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        if (given++ >= 100) controller.close()
        else controller.enqueue(piece)
      },
    })
    const before = process.memoryUsage().arrayBuffers
    const answer = await fetch(`${at.app.address}/ladders/import`, {
      method: 'POST',
      redirect: 'manual',
      duplex: 'half',
      headers: { origin: at.app.address, cookie: `${at.owner.cookie.name}=${at.owner.cookie.value}`, 'content-type': 'multipart/form-data; boundary=x' },
      body: endless,
    } as RequestInit).catch((error: Error) => error)
    if (answer instanceof Response) expect(answer.status).toBe(422)
    expect(given).toBeLessThan(60)
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(80_000_000)
  })

  test('while a hostile file is read, everybody else’s pages come', async () => {
    const hostile = `Competency,Junior,Senior\n${Array.from({ length: 60_000 }, (_, n) => `Planning ${n},Does ${n} for them,Leads ${n} for them`).join('\n')}`
    const reading = at.send([['ladder.csv', hostile]])
    await new Promise((resolve) => setTimeout(resolve, 300))
    let longest = 0
    let done = false
    void reading.then(() => {
      done = true
    })
    for (let tries = 0; tries < 20 && !done; tries++) {
      const begun = performance.now()
      expect((await get(at.app, at.owner, '/public/none')).status).toBe(404)
      longest = Math.max(longest, performance.now() - begun)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    expect(await reading).toContain('more than')
    expect(longest).toBeLessThan(2000)
  })
})
