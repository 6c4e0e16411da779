// Who is who in a repository: the .mailmap, the several identities of one person, and bots.

import { nearest } from '../algorithms/nearest.ts'
import type { Identity } from './git-log.ts'

/** An identity by its number in the order of appearance. */
export type Who = number

export const spelled = ({ name, mail }: Identity): string => (mail ? `${name} <${mail}>` : name)

/** Without accents, capitals and joiners: `Ada-Éxample` and `ada example` are one name. */
function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[-_.\s]+/g, ' ')
    .trim()
}

/** Reads a .mailmap as gitmailmap(5) says; gives a function from what a commit says to what it should say. */
export function mailmap(text: string): (identity: Identity) => Identity {
  const rules = new Map<string, Partial<Identity>>()
  for (const line of text.split('\n')) {
    const parts = /^([^<#]*)<([^>]*)>(?:([^<]*)<([^>]*)>)?/.exec(line)
    if (!parts) continue
    const [, name = '', first = '', commitName = '', second] = parts
    const commitMail = (second ?? first).trim().toLowerCase()
    const rule = { ...(name.trim() && { name: name.trim() }), ...(second !== undefined && { mail: first.trim().toLowerCase() }) }
    rules.set(`${commitMail}\n${second === undefined ? '' : commitName.trim().toLowerCase()}`, rule)
  }
  if (rules.size === 0) return (identity) => identity
  return (identity) => ({ ...identity, ...(rules.get(`${identity.mail}\n${identity.name.toLowerCase()}`) ?? rules.get(`${identity.mail}\n`)) })
}

const BOT =
  /\[bot\]|^bot[-_ ]|[-_]bot$|^(?:dependabot|renovate|greenkeeper|snyk|bors|homu|travis|jenkins|buildbot|circleci|github|github-?actions|gitlab|ci|cd|weblate|hosted weblate|copybara|mergify|imgbot|allcontributors|pre-commit(?:-ci)?|semantic-release|release-please|web-flow|copilot|codex)$|\d\.\d+$|\b(?:robot|autoroller|automation|service account)\b/i

/** A machine, by its name or address: what it commits is nobody's work. */
function isBot({ name, mail }: Identity): boolean {
  // `Jan Bot` is a name in the Netherlands, so the last word alone decides nothing.
  return (
    BOT.test(name.trim()) ||
    (/ bot$/i.test(name) && mail.includes('bot')) ||
    /\[bot\]|^(?:bot|ci|cd|jenkins|buildbot|github-actions|no-?reply)@(?!github\.com$)|[.+_-]bot@/.test(mail)
  )
}

const NOBODY = /^(?:root|admin|administrator|unknown|nobody|user|ubuntu|your name|no author|none|not committed yet|author)?$/
const NO_ADDRESS =
  /^(?:[^@]*|(?:root|none|nobody|unknown|you)@.*|noreply@github\.com|.*@(?:localhost|local|none|\(none\)|unknown|localhost\.localdomain|.*\.local))$/

/** Two identities that share one of these are one person; a first name alone, or a machine's address, joins nobody. */
function joints({ name, mail }: Identity): readonly string[] {
  const found: string[] = []
  if (!NO_ADDRESS.test(mail)) found.push(`mail ${mail.replace(/^\d+\+(?=.*@users\.noreply\.github\.com$)/, '')}`)
  const plain = folded(name)
  if (plain.includes(' ') && !NOBODY.test(plain)) found.push(`name ${plain}`)
  return found
}

/** How well an identity fits what was asked for: 1 exactly, 2 by the account's name, 3 in part, 0 not at all. */
function closeness(identity: Identity, asked: string): 0 | 1 | 2 | 3 {
  const wanted = asked.trim().toLowerCase()
  const plain = folded(asked)
  const name = folded(identity.name)
  if (wanted === identity.mail || wanted === spelled(identity).toLowerCase() || (plain !== '' && plain === name)) return 1
  const account = identity.mail.replace(/@.*$/, '')
  if (wanted === account || wanted === account.replace(/^\d+\+/, '')) return 2
  if (plain.length > 1 && ` ${name}`.includes(` ${plain}`)) return 3
  return wanted.length > 2 && identity.mail.includes(wanted) ? 3 : 0
}

export type Found = { readonly who: ReadonlySet<Who> } | { readonly several: readonly string[] } | { readonly near: readonly string[]; readonly meant: boolean }

/** The people of one repository as they come up, newest first, and which of them were asked for. */
export class People {
  readonly #asked: string
  readonly #mapped: (identity: Identity) => Identity
  readonly #seen = new WeakMap<Identity, Who>()
  readonly #numbers = new Map<string, Who>()
  readonly #identities: Identity[] = []
  readonly #bots: boolean[] = []
  readonly #fits: number[] = []
  /** Union-find: each points towards the first identity of its person. */
  readonly #towards: Who[] = []
  readonly #joints = new Map<string, Who>()

  constructor(asked: string, mapped: (identity: Identity) => Identity) {
    this.#asked = asked
    this.#mapped = mapped
  }

  /** The number of an identity; quick for one that the reader hands on again and again. */
  number(identity: Identity): Who {
    const known = this.#seen.get(identity)
    if (known !== undefined) return known
    const who = this.#find(identity)
    this.#seen.set(identity, who)
    return who
  }

  #find(identity: Identity): Who {
    const key = `${identity.name}\n${identity.mail}`
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    const mapped = this.#mapped(identity)
    const same = mapped === identity ? undefined : this.#numbers.get(`${mapped.name}\n${mapped.mail}`)
    const who = same ?? this.#add(mapped)
    this.#numbers.set(key, who)
    this.#numbers.set(`${mapped.name}\n${mapped.mail}`, who)
    return who
  }

  #add(identity: Identity): Who {
    const who = this.#identities.length
    this.#identities.push(identity)
    this.#towards.push(who)
    this.#bots.push(isBot(identity))
    this.#fits.push(closeness(identity, this.#asked))
    for (const joint of joints(identity)) {
      const other = this.#joints.get(joint)
      if (other === undefined) this.#joints.set(joint, who)
      else this.#join(this.#first(who), this.#first(other))
    }
    return who
  }

  #first(who: Who): Who {
    let first = who
    while (this.#towards[first] !== first) first = this.#towards[first] ?? first
    return first
  }

  #join(one: Who, other: Who): void {
    const [first, later] = one < other ? [one, other] : [other, one]
    this.#towards[later] = first
    const [a = 0, b = 0] = [this.#fits[first], this.#fits[later]]
    this.#fits[first] = a === 0 || b === 0 ? Math.max(a, b) : Math.min(a, b)
  }

  identity(who: Who): Identity {
    return this.#identities[who] ?? { name: '', mail: '' }
  }

  bot(who: Who): boolean {
    return this.#bots[who] ?? false
  }

  same(one: Who, other: Who): boolean {
    return this.#first(one) === this.#first(other)
  }

  /** Might this be the one who was asked for, as far as the history was read? */
  maybe(who: Who): boolean {
    return (this.#fits[this.#first(who)] ?? 0) > 0 && !this.bot(who)
  }

  /** Who was asked for, once all of the history was read: one person, or why not. */
  found(): Found {
    const groups = new Map<Who, Who[]>()
    this.#identities.forEach((_, who) => {
      if (!this.#bots[who]) groups.set(this.#first(who), [...(groups.get(this.#first(who)) ?? []), who])
    })
    const fitting = (levels: readonly number[]): readonly (readonly [Who, Who[]])[] => [...groups].filter(([first]) => levels.includes(this.#fits[first] ?? 0))
    const exact = fitting([1])
    const closest = [exact.length > 0 && /[\s@]/.test(this.#asked.trim()) ? exact : fitting([1, 2]), fitting([3])].find((all) => all.length > 0) ?? []
    // An exact full name or address is taken at its word: all who commit under it were asked for.
    if (closest.length === 1 || (closest === exact && closest.length > 0)) return { who: new Set(closest.flatMap(([, all]) => all)) }
    if (closest.length > 1) return { several: closest.slice(0, 5).map(([first]) => spelled(this.identity(first))) }
    const people = [...groups.keys()].map((first) => this.identity(first))
    const near: Identity[] = []
    for (const by of [(each: Identity) => each.name, (each: Identity) => each.mail]) {
      const slip = nearest(this.#asked, people.map(by))
      const person = slip === undefined ? undefined : people.find((each) => by(each) === slip)
      if (person && !near.includes(person)) near.push(person)
    }
    for (const person of people) {
      const words = folded(person.name).split(' ')
      const slips = folded(this.#asked)
        .split(' ')
        .some((word) => word.length > 2 && nearest(word, words) !== undefined)
      if (near.length < 3 && slips && !near.includes(person)) near.push(person)
    }
    return near.length > 0 ? { near: near.map(spelled), meant: true } : { near: people.slice(0, 3).map(spelled), meant: false }
  }
}
