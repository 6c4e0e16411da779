// Reads back the CASE package that an export writes. What another tool changed in the fields of CASE since then counts, and so does what it left.

import { z } from 'zod'
import { Problem } from '../../platform/problem.ts'
import { unfit } from '../../platform/text-bytes.ts'
import { inLanguage, words } from '../../text/text.ts'
import { oneLine } from '../export/case.ts'
import type { Text } from '../ladder.ts'
import type { Format, Given, Loss, Taken } from './imported.ts'
import type { OwnFile } from './own-file.ts'
import { Places, wholeLadder } from './own-file.ts'

export const ownCase: Format = { id: 'nextrung-case', read: readOwn }

function readOwn(files: readonly Given[]): Taken | null {
  for (const { path, text } of files) {
    const whole = text === null ? null : readOwnCase(path, text)
    if (whole) return { files: [path], ladders: [], losses: whole.losses, whole: wholeLadder(whole) }
  }
  return null
}

/**
 * Null when it is no package of ours.
 * @throws Problem `input` when a text in it is unfit to keep
 */
export function readOwnCase(path: string, text: string): OwnPackage | null {
  const found = text.includes('"CFDocument"') && text.includes('"nextrung"') ? packageShape.safeParse(parse(path, text)).data : undefined
  return found && ownPart(found.CFDocument)['nextrung'] === 'ladder/1' ? ladderIn(found, path, text) : null
}

interface OwnPackage extends OwnFile {
  /** Items that are no part of the ladder any more, or never were. */
  readonly losses: readonly Loss[]
}

const node = z.object({ identifier: z.string(), extensions: z.object({ nextrung: z.record(z.string(), z.unknown()).optional() }).nullish() })
const link = z.object({ identifier: z.string() })
/** The little of CASE that is read. What doesn't have it is left to the import of packages of others. */
const packageShape = z.object({
  CFDocument: node.extend({ title: z.string(), description: z.string().nullish(), language: z.string().nullish() }),
  CFItems: z.array(
    node.extend({ fullStatement: z.string(), humanCodingScheme: z.string().nullish(), CFItemType: z.string().nullish(), notes: z.string().nullish() }),
  ),
  CFAssociations: z.array(z.object({ associationType: z.string(), sequenceNumber: z.number().nullish(), originNodeURI: link, destinationNodeURI: link })),
})
type Package = z.infer<typeof packageShape>
type Item = Package['CFItems'][number]
type Association = Package['CFAssociations'][number]

function parse(path: string, text: string): unknown {
  try {
    return JSON.parse(text, (_, value: unknown) => {
      const wrong = typeof value === 'string' ? unfit(value) : null
      if (wrong) throw new Problem('input', wrong.message, { at: { file: path } })
      return value
    })
  } catch (error) {
    if (error instanceof Problem) throw error
    return null
  }
}

function ladderIn({ CFDocument: document, CFItems, CFAssociations }: Package, path: string, text: string): OwnPackage {
  const items = new Map(CFItems.map((item) => [item.identifier, item]))
  const links = (type: string) => CFAssociations.filter(({ associationType }) => associationType === type)
  const children = Map.groupBy(links('isChildOf').toSorted(bySequence), ({ destinationNodeURI }) => destinationNodeURI.identifier)
  const levels = new Map(links('hasSkillLevel').map(({ originNodeURI, destinationNodeURI }) => [originNodeURI.identifier, destinationNodeURI.identifier]))
  const childrenOf = ({ identifier }: { readonly identifier: string }, type: string) =>
    (children.get(identifier) ?? []).flatMap(({ originNodeURI }) => items.get(originNodeURI.identifier) ?? []).filter(({ CFItemType }) => CFItemType === type)

  const language = document.language ?? 'en'
  const places = new Places(path, text)
  const read = new Set<string>()
  function listed<Made>(at: readonly PropertyKey[], some: readonly Item[], make: (item: Item, at: readonly PropertyKey[]) => Made): readonly Made[] {
    return some.map((item, index) => {
      places.putAt([...at, index], item.identifier)
      read.add(item.identifier)
      return make(item, [...at, index])
    })
  }
  places.putAt([], document.identifier)
  const { name, summary, ...kept } = ownPart(document)
  const data = {
    ...kept,
    ...present({ name: current(name, document.title, language), summary: current(summary, document.description, language) }),
    levels: listed(['levels'], childrenOf(document, 'Level'), (item) => named(item, language)),
    competencies: listed(['competencies'], childrenOf(document, 'Competency'), (item, at) => ({
      ...named(item, language),
      expectations: listed([...at, 'expectations'], childrenOf(item, 'Expectation'), (child) =>
        expectationOf(child, language, items.get(levels.get(child.identifier) ?? '')?.humanCodingScheme),
      ),
    })),
  }
  const losses = CFItems.filter(({ identifier }) => !read.has(identifier)).map(({ identifier, fullStatement }) => {
    places.putAt(['lost'], identifier)
    return { at: `${path}:${places.of(['lost']).line}`, reason: words('en').ladderExport.case.noPart(fullStatement) }
  })
  return { data, placeOf: places.of, losses }
}

/** What has no number comes last. */
function bySequence(a: Association, b: Association): number {
  return (a.sequenceNumber ?? Number.MAX_SAFE_INTEGER) - (b.sequenceNumber ?? Number.MAX_SAFE_INTEGER)
}

function named(item: Item, language: string): object {
  const { name, summary, ...kept } = ownPart(item)
  const texts = { name: current(name, item.fullStatement, language), summary: current(summary, item.notes, language) }
  return { ...kept, ...present({ id: item.humanCodingScheme, ...texts }) }
}

function expectationOf(item: Item, language: string, level: string | null | undefined): object {
  const { sentence, ...kept } = ownPart(item)
  return { ...kept, ...present({ id: item.humanCodingScheme, level, sentence: current(sentence, item.fullStatement, language) }) }
}

function ownPart({ extensions }: Pick<Item, 'extensions'>): { readonly [key: string]: unknown } {
  return extensions?.nextrung ?? {}
}

/** The text as it was exported, unless the field that showed it says something else by now. */
function current(exported: unknown, shown: string | null | undefined, language: string): Text | undefined {
  const text = (exported === '' ? undefined : exported) as Text | undefined
  if (!shown) return undefined
  if (text === undefined || typeof text === 'string') return text !== undefined && oneLine(text) === oneLine(shown) ? text : shown
  if (oneLine(inLanguage(text, language)) === oneLine(shown)) return text
  const shownIn = [language, 'en', ...Object.keys(text)].find((one) => text[one] !== undefined) ?? language
  return { ...text, [shownIn]: shown }
}

function present(fields: Readonly<{ [key: string]: unknown }>): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== null))
}
