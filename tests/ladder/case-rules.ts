// The field rules of a CASE 1.1 package, written from the tables of 1EdTech's information model (January 2025): which fields there are, which must be, and of what kind.

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const ASSOCIATIONS = [
  'isChildOf',
  'isPeerOf',
  'isPartOf',
  'exactMatchOf',
  'precedes',
  'isRelatedTo',
  'replacedBy',
  'exemplar',
  'hasSkillLevel',
  'isTranslationOf',
]

type Rule = (value: unknown) => string | null
type Shape = Readonly<{ [field: string]: { readonly rule: Rule; readonly must: boolean } }>

const must = (rule: Rule) => ({ rule, must: true })
const may = (rule: Rule) => ({ rule, must: false })

const string: Rule = (value) => (typeof value === 'string' ? null : 'is no string')
/** xs:normalizedString: no line ends, no tabs. */
const normalized: Rule = (value) => string(value) ?? (/[\t\r\n]/.test(String(value)) ? 'has a line end or a tab' : null)
const uuid: Rule = (value) => (UUID.test(String(value)) ? null : 'is no UUID')
const uri: Rule = (value) => (typeof value === 'string' && URL.canParse(value) ? null : 'is no URI')
const moment: Rule = (value) => (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/.test(String(value)) ? null : 'is no date and time')
const integer: Rule = (value) => (Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 31 ? null : 'is no 32-bit integer')
const object: Rule = (value) => (typeof value === 'object' && value !== null && !Array.isArray(value) ? null : 'is no object')
const oneOf =
  (...known: readonly string[]): Rule =>
  (value) =>
    known.includes(String(value)) ? null : `is none of ${known.join(', ')}`
const shaped =
  (shape: Shape): Rule =>
  (value) =>
    object(value) ?? faultsOf(value as object, shape)[0] ?? null
const each =
  (rule: Rule): Rule =>
  (value) =>
    Array.isArray(value)
      ? (value
          .map((item, index) => [rule(item), index] as const)
          .find(([fault]) => fault !== null)
          ?.join(' at ') ?? null)
      : 'is no list'

const link = shaped({ title: must(normalized), identifier: must(uuid), uri: must(uri) })
const node: Shape = { identifier: must(uuid), uri: must(uri), lastChangeDateTime: must(moment), extensions: may(object) }
const language = may((value) => (/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/.test(String(value)) ? null : 'is no language'))

const document: Shape = {
  ...node,
  frameworkType: may(normalized),
  caseVersion: may(oneOf('1.1')),
  creator: must(normalized),
  title: must(normalized),
  description: may(string),
  language,
  version: may(normalized),
}
const item: Shape = {
  ...node,
  fullStatement: must(string),
  CFItemType: may(normalized),
  CFItemTypeURI: may(link),
  humanCodingScheme: may(normalized),
  notes: may(string),
  language,
}
const association: Shape = {
  ...node,
  associationType: must(oneOf(...ASSOCIATIONS)),
  sequenceNumber: may(integer),
  originNodeURI: must(link),
  destinationNodeURI: must(link),
}
const itemType: Shape = { ...node, title: must(normalized), description: must(string), hierarchyCode: must(normalized) }
const packaged: Shape = {
  CFDocument: must(shaped(document)),
  CFItems: may(each(shaped(item))),
  CFAssociations: may(each(shaped(association))),
  CFDefinitions: may(shaped({ CFItemTypes: may(each(shaped(itemType))) })),
  CFRubrics: may(each(object)),
}

function faultsOf(value: object, shape: Shape): string[] {
  const unknown = Object.keys(value).filter((field) => !Object.hasOwn(shape, field))
  return [
    ...unknown.map((field) => `${field} is no field of it`),
    ...Object.entries(shape).flatMap(([field, { rule, must: needed }]) => {
      const held = (value as { readonly [field: string]: unknown })[field]
      const fault = held === undefined ? (needed ? 'is missing' : null) : rule(held)
      return fault === null ? [] : [`${field} ${fault}`]
    }),
  ]
}

interface Node {
  readonly identifier: string
}

/** What is wrong with a package: fields by the tables, then identifiers that are there twice and links to nothing. */
export function caseFaults(value: object): string[] {
  const faults = faultsOf(value, packaged)
  if (faults.length > 0) return faults
  const { CFDocument, CFItems, CFAssociations, CFDefinitions } = value as {
    readonly CFDocument: Node
    readonly CFItems: readonly (Node & { readonly CFItemTypeURI: Node })[]
    readonly CFAssociations: readonly (Node & { readonly originNodeURI: Node; readonly destinationNodeURI: Node })[]
    readonly CFDefinitions: { readonly CFItemTypes: readonly Node[] }
  }
  const nodes = [CFDocument, ...CFItems, ...CFAssociations, ...CFDefinitions.CFItemTypes].map(({ identifier }) => identifier)
  const known = new Set(nodes)
  const twice = nodes.filter((identifier, index) => nodes.indexOf(identifier) !== index)
  const links = [...CFItems.map(({ CFItemTypeURI }) => CFItemTypeURI), ...CFAssociations.flatMap((one) => [one.originNodeURI, one.destinationNodeURI])]
  const dangling = links.filter(({ identifier }) => !known.has(identifier))
  return [...twice.map((identifier) => `${identifier} is there twice`), ...dangling.map(({ identifier }) => `${identifier} is linked to and isn't there`)]
}
