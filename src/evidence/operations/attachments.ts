// What can be done with files that lie with evidence: add and remove one's own, and download those of items that one may see.

import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Tx } from '../../platform/database.ts'
import type { Context, Operation } from '../../platform/operation.ts'
import { personOf } from '../../platform/operation.ts'
import { Problem, wrongField } from '../../platform/problem.ts'
import { words } from '../../text/text.ts'
import { cleanFileName, kindOf, LARGEST_FILE, LARGEST_TOGETHER, MOST_FILES } from '../file-kind.ts'
import type { Attachment } from '../store/attachments.ts'
import { addAttachment, attachmentsOf, contentOf, holdAttachments, removeAttachment } from '../store/attachments.ts'
import { evidenceOf } from '../store.ts'

const ofPerson = z.object({ person: z.string() })
type OfPerson = z.infer<typeof ofPerson>

export const seeFiles: Operation<OfPerson, readonly Attachment[]> = {
  name: 'see-files',
  summary: 'The files that lie with those items of a person that I may see.',
  http: { method: 'GET', path: '/people/:person/files' },
  input: ofPerson,
  output: z.custom<readonly Attachment[]>(),
  act: 'open a file',
  subject: personOf,
  audit: null,
  run: see,
}

async function see(tx: Tx, { person }: OfPerson): Promise<readonly Attachment[]> {
  return attachmentsOf(tx, person)
}

const oneFile = z.object({ person: z.string(), id: z.string(), file: z.string() })
type OneFile = z.infer<typeof oneFile>

export interface OpenedFile {
  readonly name: string
  readonly type: string
  readonly base64: string
}

export const openFile: Operation<OneFile, OpenedFile> = {
  name: 'open-file',
  summary: 'A file that lies with an item that I may see.',
  http: { method: 'GET', path: '/people/:person/evidence/:id/files/:file' },
  input: oneFile,
  output: z.object({ name: z.string(), type: z.string(), base64: z.string() }),
  act: 'open a file',
  subject: personOf,
  audit: 'by others',
  run: open,
}

async function open(tx: Tx, { person, id, file }: OneFile, { language }: Context): Promise<OpenedFile> {
  const found = await contentOf(tx, person, id, file)
  if (!found) throw new Problem('missing', words(language).access.notYours)
  return { name: found.name, type: found.type, base64: Buffer.from(found.content).toString('base64') }
}

const addInput = z.object({ person: z.string(), id: z.string(), name: z.string().max(1000), base64: z.base64().max(7_500_000) })
type AddInput = z.infer<typeof addInput>

export const addFile: Operation<AddInput, { file: string; name: string }> = {
  name: 'add-file',
  summary: 'Put a file with an item of mine. What kind it is its bytes say; what can run is refused.',
  http: { method: 'POST', path: '/people/:person/evidence/:id/files' },
  input: addInput,
  output: z.object({ file: z.string(), name: z.string() }),
  act: 'write a record',
  subject: personOf,
  audit: () => 'added a file',
  run: add,
}

async function add(tx: Tx, { person, id, name, base64 }: AddInput, { language }: Context): Promise<{ file: string; name: string }> {
  const { capture, record } = words(language)
  const say = capture.files
  const content = Buffer.from(base64, 'base64')
  if (content.length === 0) throw wrongField('file', say.empty)
  if (content.length > LARGEST_FILE) throw wrongField('file', say.tooLarge)
  const kind = kindOf(name, content)
  if ('refused' in kind)
    throw wrongField('file', kind.refused === 'active' ? say.active(cleanFileName(name, 'text/plain')) : say.notAllowed(cleanFileName(name, 'text/plain')))
  if (!(await evidenceOf(tx, person)).some((item) => item.id === id)) throw new Problem('missing', record.noSuchItem)
  await holdAttachments(tx, person)
  const there = await attachmentsOf(tx, person)
  if (there.filter(({ evidence }) => evidence === id).length >= MOST_FILES) throw wrongField('file', say.tooMany)
  if (there.reduce((sum, { size }) => sum + size, content.length) > LARGEST_TOGETHER) throw wrongField('file', say.tooMuch)
  const clean = cleanFileName(name, kind.type)
  const file = randomUUID()
  await addAttachment(tx, person, id, file, { name: clean, type: kind.type, content })
  return { file, name: clean }
}

export const removeFile: Operation<OneFile, { removed: string }> = {
  name: 'remove-file',
  summary: 'Remove a file from an item of mine.',
  http: { method: 'DELETE', path: '/people/:person/evidence/:id/files/:file' },
  input: oneFile,
  output: z.object({ removed: z.string() }),
  act: 'write a record',
  subject: personOf,
  audit: () => 'removed a file',
  run: remove,
}

async function remove(tx: Tx, { person, id, file }: OneFile, { language }: Context): Promise<{ removed: string }> {
  const removed = await removeAttachment(tx, person, id, file)
  if (removed === null) throw new Problem('missing', words(language).capture.files.missing)
  return { removed }
}
