// A ladder as a CASE 1.1 package: 1EdTech, Competencies and Academic Standards Exchange, information model of January 2025.
// Levels, competencies and expectations are items. What CASE has no field for, and texts that its fields can't hold, go into `extensions`.

import { inLanguage, words } from '../../text/text.ts'
import type { Expectation, Ladder, Text } from '../ladder.ts'
import { contentOf } from './content.ts'
import { uuidOf } from './uuid.ts'

export interface CaseOptions {
  /** A day, as 2026-03-01: when this version was last changed. CASE asks for it, and a ladder doesn't say. */
  readonly changed: string
  /** The organisation that the framework is of. */
  readonly creator: string
  /** Which language goes into the fields of CASE; the others are in `extensions`. */
  readonly language: string
}

export interface CaseNode {
  readonly identifier: string
  readonly uri: string
  readonly lastChangeDateTime: string
  readonly extensions?: { readonly nextrung?: { readonly [key: string]: unknown } }
}

export interface CaseDocument extends CaseNode {
  readonly title: string
  readonly description?: string
  readonly language?: string
}

export interface CaseItem extends CaseNode {
  readonly fullStatement: string
  readonly humanCodingScheme?: string
  readonly CFItemType?: string
  readonly notes?: string
}

interface CaseLink {
  readonly title: string
  readonly identifier: string
  readonly uri: string
}

export interface CaseAssociation extends CaseNode {
  readonly associationType: string
  readonly sequenceNumber?: number
  readonly originNodeURI: CaseLink
  readonly destinationNodeURI: CaseLink
}

export interface CasePackage {
  readonly CFDocument: CaseDocument
  readonly CFItems: readonly CaseItem[]
  readonly CFAssociations: readonly CaseAssociation[]
}

const ITEM_TYPES = ['Level', 'Competency', 'Expectation'] as const // verbatim: CASE names types by their title
type ItemType = (typeof ITEM_TYPES)[number]

/** Reading it back gives a ladder with the same digest. The same ladder, day, creator and language give the same package. */
export function ladderCase(ladder: Ladder, { changed, creator, language }: CaseOptions): CasePackage & { readonly [key: string]: unknown } {
  const { id, version, name, summary = '', levels, competencies, ...rest } = contentOf(ladder)
  const say = words('en').ladderExport.case
  const root = `urn:nextrung:ladder:${encodeURIComponent(id)}:${encodeURIComponent(version)}`
  const lastChangeDateTime = `${changed}T00:00:00+00:00`

  function node(path: string): CaseNode {
    const identifier = uuidOf(path === '' ? root : `${root}/${path}`)
    return { identifier, uri: `urn:uuid:${identifier}`, lastChangeDateTime }
  }
  function link(path: string, title: string): CaseLink {
    const { identifier, uri } = node(path)
    return { title: oneLine(title), identifier, uri }
  }
  function typeLink(type: ItemType): CaseLink {
    return link(`type/${type}`, type)
  }

  /** `texts`: as the ladder has them, for what the fields of CASE show of them. */
  function item(type: ItemType, own: string, texts: { readonly statement: Text; readonly notes?: string }, kept: object): CaseItem {
    return {
      ...node(`${type}/${own}`),
      fullStatement: inLanguage(texts.statement, language),
      humanCodingScheme: own,
      CFItemType: type,
      CFItemTypeURI: typeLink(type),
      ...(texts.notes ? { notes: texts.notes } : {}),
      language,
      extensions: { nextrung: { ...kept } },
    } as CaseItem
  }

  function association(associationType: string, origin: CaseLink, destination: CaseLink, sequenceNumber?: number): CaseAssociation {
    const path = `${associationType}/${origin.identifier}/${destination.identifier}`
    const { identifier, uri } = node(path)
    const order = sequenceNumber === undefined ? {} : { sequenceNumber }
    return { identifier, associationType, ...order, uri, originNodeURI: origin, destinationNodeURI: destination, lastChangeDateTime }
  }

  const notes = new Map(ladder.expectations.map((expectation) => [expectation.id, countsInWords(expectation, language)]))
  const document = link('', inLanguage(name, language))
  const levelLinks = new Map(levels.map((level) => [level.id, link(`Level/${level.id}`, inLanguage(level.name, language))]))
  const items: CaseItem[] = levels.map((level) => {
    const { id: own, ...kept } = level
    return item('Level', own, { statement: level.name, notes: inLanguage(level.summary ?? '', language) }, kept)
  })
  const associations = levels.flatMap((level, index) => {
    const origin = levelLinks.get(level.id) ?? document
    const next = levelLinks.get(levels[index + 1]?.id ?? '')
    return [association('isChildOf', origin, document, index + 1), ...(next ? [association('precedes', origin, next)] : [])]
  })
  for (const [index, { id: own, expectations = [], ...kept }] of competencies.entries()) {
    const parent = link(`Competency/${own}`, inLanguage(kept.name, language))
    items.push(item('Competency', own, { statement: kept.name, notes: inLanguage(kept.summary ?? '', language) }, kept))
    associations.push(association('isChildOf', parent, document, levels.length + index + 1))
    for (const [place, { id: expectation, level, ...asked }] of expectations.entries()) {
      const origin = link(`Expectation/${expectation}`, inLanguage(asked.sentence, language))
      items.push(item('Expectation', expectation, { statement: asked.sentence, notes: notes.get(expectation) ?? '' }, asked))
      associations.push(association('isChildOf', origin, parent, place + 1))
      associations.push(association('hasSkillLevel', origin, levelLinks.get(level) ?? document))
    }
  }
  return {
    CFDocument: {
      ...node(''),
      caseVersion: '1.1',
      frameworkType: say.frameworkType,
      creator: oneLine(creator),
      title: oneLine(inLanguage(name, language)),
      ...(summary === '' ? {} : { description: inLanguage(summary, language) }),
      language,
      version: oneLine(version),
      extensions: { nextrung: { ...rest, id, version, name, summary } },
    } as CaseDocument,
    CFItems: items,
    CFAssociations: associations,
    CFDefinitions: {
      CFItemTypes: ITEM_TYPES.map((type, index) => ({ ...node(`type/${type}`), title: type, description: say.types[type], hierarchyCode: String(index + 1) })),
    },
    CFRubrics: [],
  }
}

function countsInWords({ rule }: Expectation, language: string): string {
  const { vocabulary, ladder } = words(language)
  const { counts, scopes, autonomies } = ladder.show
  return counts(
    rule.kinds.map((kind) => vocabulary.kinds[kind]),
    scopes[rule.scope],
    autonomies[rule.autonomy],
  )
}

/** What CASE calls a normalized string: no line ends and no tabs. */
export function oneLine(text: string): string {
  return text.replace(/[\t\r\n]/g, ' ')
}
