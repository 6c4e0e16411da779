// What is signed in one installation and brought into another: it counts where its key is trusted, once, and for whom it is about.

import { expect, test } from 'vitest'
import { signAnswer } from '../../src/evidence/credentials/answer.ts'
import { readCredential } from '../../src/evidence/credentials/credential.ts'
import { newKey, thumbprintOf } from '../../src/evidence/credentials/jws.ts'
import { takeArchive } from '../../src/evidence/operations/archive.ts'
import { bringSigned, seeKeys, trustKey } from '../../src/evidence/operations/bringing.ts'
import { rotateSigningKey } from '../../src/evidence/operations/signing.ts'
import { importFile, writeEvidence } from '../../src/evidence/operations.ts'
import { writeRecord } from '../../src/evidence/write-record.ts'
import { eachDatabase } from './databases.ts'
import { ADA, as, claimed, installationIn, PIA, seenByBo } from './signatures.ts'

const NOW = Date.parse('2026-06-30T10:00:00Z')
const bytes = (text: string) => new TextEncoder().encode(text)

eachDatabase('what is signed', (open) => {
  test('a confirmation leaves as a credential, and counts elsewhere once its key is trusted there', async () => {
    const item = claimed()
    const home = await installationIn(await open(), 'https://home.example', [{ ...item, seenBy: [seenByBo(item)] }])
    const { record, credentials } = await home.act(ADA, takeArchive, { person: 'ada' })
    expect(credentials).toHaveLength(1)
    const text = credentials[0]?.content ?? ''
    const read = await readCredential(text, NOW)
    expect(read).toMatchObject({
      ok: true,
      said: { person: 'Ada', showed: [{ id: 'communicates-risks' }], as: 'stakeholder', says: 'He came with two options.' },
    })

    const away = await installationIn(await open(), 'https://away.example')
    await away.act(ADA, importFile, { person: 'ada', file: writeRecord(record) })
    expect(await away.act(ADA, bringSigned, { person: 'ada', file: bytes(text) })).toMatchObject({ added: 1, waiting: 1 })
    expect((await away.record()).evidence[0]?.seenBy).toMatchObject([
      { how: 'file', witness: expect.stringContaining('stakeholder ('), credential: expect.any(String) },
    ])

    // The same again, and the record again, add nothing.
    expect(await away.act(ADA, bringSigned, { person: 'ada', file: bytes(text) })).toMatchObject({ added: 0, same: 1 })
    await away.act(ADA, importFile, { person: 'ada', file: writeRecord(record) })
    expect((await away.record()).evidence[0]?.seenBy).toHaveLength(1)

    const { others } = await away.act(PIA, seeKeys, {})
    expect(others).toMatchObject([{ kind: 'installation', name: 'https://home.example', trustedOn: null }])
    const { thumbprint, kind, name } = others[0] ?? { thumbprint: '', kind: '', name: '' }
    await away.act(PIA, trustKey, { thumbprint, kind, name, trusted: true })
    expect((await away.record()).evidence[0]?.seenBy).toMatchObject([{ how: 'signed' }])
    // It is the witness's word: the person edits the item, and it stays as it was said.
    await away.act(ADA, writeEvidence, {
      person: 'ada',
      id: 'cutover',
      date: item.date,
      kind: item.kind,
      title: item.title,
      scope: item.scope,
      autonomy: item.autonomy,
      for: item.for,
    })
    expect((await away.record()).evidence[0]?.seenBy).toMatchObject([{ how: 'signed' }])
    await away.act(PIA, trustKey, { thumbprint, kind, name, trusted: false })
    expect((await away.record()).evidence[0]?.seenBy).toMatchObject([{ how: 'file' }])
    // Taken along again, it goes with the record as it came.
    expect((await away.act(ADA, takeArchive, { person: 'ada' })).credentials.map(({ content }) => content)).toEqual([text])
  })

  test('what a new key signs and what the old one signed both verify, and a witness stays the same one', async () => {
    const item = claimed()
    const home = await installationIn(await open(), 'https://home.example', [{ ...item, seenBy: [seenByBo(item)] }])
    const [before] = (await home.act(ADA, takeArchive, { person: 'ada' })).credentials
    await home.act(PIA, rotateSigningKey, {})
    const { credentials, keys } = await home.act(ADA, takeArchive, { person: 'ada' })
    const [one, other] = [await readCredential(before?.content ?? '', NOW), await readCredential(credentials[0]?.content ?? '', NOW)]
    if (!one.ok || !other.ok) throw new Error('both verify')
    expect(one.thumbprint).not.toBe(other.thumbprint)
    expect([one.id, one.said.witness]).toEqual([other.id, other.said.witness])
    expect(keys).toMatchObject([{ kid: one.thumbprint }, { kid: other.thumbprint }])
  })

  test('only what holds as it is leaves: nothing withdrawn, nothing of an item that changed, no concern', async () => {
    const item = claimed()
    const words = [seenByBo(item, { withdrawn: '2026-03-01' }), seenByBo(item, { saw: 'older' }), seenByBo(item, { concern: 'It was late' })]
    const home = await installationIn(await open(), 'https://home.example', [{ ...item, seenBy: words }])
    expect((await home.act(ADA, takeArchive, { person: 'ada' })).credentials).toEqual([])
  })

  test('an answer signed in a file counts once its key is trusted for that name, and not of an item that was edited', async () => {
    const item = claimed()
    const home = await installationIn(await open(), 'https://home.example', [item])
    const key = await newKey('EC')
    const { id, date, kind, title, scope, autonomy, result } = item
    const seen = { id, date, kind, title, scope, autonomy, result, for: item.for }
    const answer = { nextrung: 'answer/1', person: 'Ada', witness: 'Cem', as: 'stakeholder', on: '2026-06-30' } as const
    const signed = await signAnswer({ ...answer, items: [{ item: seen, showed: item.for, says: 'I was there.' }] }, key)
    expect(await home.act(ADA, bringSigned, { person: 'ada', file: bytes(signed) })).toMatchObject({ added: 1, waiting: 1 })
    const trust = { thumbprint: await thumbprintOf(key), kind: 'witness', name: 'Cem', trusted: true }
    await expect(home.act(PIA, trustKey, { ...trust, name: 'Bo' })).rejects.toThrow('No such key')
    await home.act(PIA, trustKey, trust)
    expect((await home.record()).evidence[0]?.seenBy).toMatchObject([{ how: 'signed', witness: 'Cem' }])

    const other = await signAnswer({ ...answer, items: [{ item: { ...seen, title: 'Something else' }, showed: item.for }] }, key)
    await expect(home.act(ADA, bringSigned, { person: 'ada', file: bytes(other) })).rejects.toThrow('was edited')
    const elsewhere = await signAnswer({ ...answer, items: [{ item: { ...seen, id: 'no-such', title: 'Something else' }, showed: item.for }] }, key)
    await expect(home.act(ADA, bringSigned, { person: 'ada', file: bytes(elsewhere) })).rejects.toThrow('no such item')
  })

  test('what is about somebody else, or of oneself, is left out; nobody trusts what they brought in themselves', async () => {
    const item = claimed()
    const home = await installationIn(await open(), 'https://home.example', [item])
    const key = await newKey('EC')
    const { id, date, kind, title, scope, autonomy, result } = item
    const seen = { id, date, kind, title, scope, autonomy, result, for: item.for }
    const answer = { nextrung: 'answer/1', person: 'Ada', witness: 'Cem', as: 'peer', on: '2026-06-30', items: [{ item: seen, showed: item.for }] } as const
    const bring = async (more: object) => home.act(ADA, bringSigned, { person: 'ada', file: bytes(await signAnswer({ ...answer, ...more }, key)) })
    await expect(bring({ person: 'Ida' })).rejects.toThrow('somebody of another name')
    await expect(bring({ witness: ' ADA ' })).rejects.toThrow('their own witness')
    await expect(bring({ on: '2026-01-01' })).rejects.toThrow('before it happened')
    await expect(bring({ on: '2027-01-01' })).rejects.toThrow('in the future')
    await bring({})
    const trust = { thumbprint: await thumbprintOf(key), kind: 'witness', name: 'Cem', trusted: true }
    await expect(home.act(as('ada', 'people-team'), trustKey, trust)).rejects.toThrow('somebody else has to trust it')
  })
})
