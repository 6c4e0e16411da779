// Who takes part in an event, whose calendar it is, and whether the event is that person's own.

import { nearest } from '../../algorithms/nearest.ts'
import { Problem } from '../../platform/problem.ts'
import { words } from '../../text/text.ts'
import { nameFrom } from '../shorthand/handles.ts'
import type { CalendarFile, EventPart } from './calendar-file.ts'
import type { Property } from './content-lines.ts'
import { textOf } from './content-lines.ts'

export interface Guest {
  /** In small letters; empty where the calendar has none. */
  readonly mail: string
  /** Empty where only the address is known, and no name shows in it. */
  readonly name: string
  readonly declined: boolean
  readonly chairs: boolean
}

export interface Owner {
  readonly mail: string
  readonly name: string
}

const ADDRESS = /^[^\s@<>]+@[^\s@<>]+$/
/** A name shows in an address of two names alone. */
const NAMES_IN_ADDRESS = /^\p{L}{2,}[._]\p{L}{2,}$/u
/** Of those whose calendar it could be, the one in most events; so many others it has to outnumber. */
const CLEARLY = 1.5

function guestOf({ parameters, value }: Property): Guest {
  const mail = value
    .trim()
    .replace(/^mailto:/i, '')
    .toLowerCase()
  const said = textOf(parameters.get('CN') ?? '')
  const local = mail.split('@')[0] ?? ''
  const name = said !== '' && !said.includes('@') ? said : NAMES_IN_ADDRESS.test(local) ? nameFrom(local) : ''
  return {
    mail: ADDRESS.test(mail) ? mail : '',
    name,
    declined: parameters.get('PARTSTAT')?.toUpperCase() === 'DECLINED',
    chairs: parameters.get('ROLE')?.toUpperCase() === 'CHAIR',
  }
}

function isPerson({ parameters }: Property): boolean {
  const type = parameters.get('CUTYPE')?.toUpperCase()
  return type === undefined || type === 'INDIVIDUAL' || type === 'UNKNOWN'
}

export function guestsOf({ properties }: EventPart): readonly Guest[] {
  return (properties.get('ATTENDEE') ?? []).filter(isPerson).map(guestOf)
}

function organiserOf({ properties }: EventPart): Guest | undefined {
  const organiser = properties.get('ORGANIZER')?.[0]
  return organiser && guestOf(organiser)
}

/** The mail address, or, where the calendar has none, the name. */
export function isSame(guest: Guest, owner: Owner): boolean {
  return (owner.mail !== '' && guest.mail === owner.mail) || (owner.name !== '' && guest.name.toLowerCase() === owner.name.toLowerCase())
}

/** The owner said no, or everybody else did. */
export function isDeclined(event: EventPart, owner: Owner): boolean {
  const guests = guestsOf(event)
  const others = guests.filter((guest) => !isSame(guest, owner))
  return guests.some((guest) => guest.declined && isSame(guest, owner)) || (others.length > 0 && others.every(({ declined }) => declined))
}

/** The owner called it, or nobody did: then it is a note in their own calendar. */
export function isOwn(event: EventPart, owner: Owner): boolean {
  const organiser = organiserOf(event)
  return organiser === undefined || (organiser.mail === '' && organiser.name === '') || isSame(organiser, owner)
}

/** In somebody else's event: the owner chairs it, or is named in its title. */
export function hasPart(event: EventPart, title: string, owner: Owner): boolean {
  if (guestsOf(event).some((guest) => guest.chairs && isSame(guest, owner))) return true
  const first = owner.name.split(' ')[0]?.toLowerCase() ?? ''
  return first.length > 2 && new Set(title.toLowerCase().match(/\p{L}+/gu)).has(first)
}

/** Of the owner's own domain. */
export function isColleague({ mail }: Guest, owner: Owner): boolean {
  const domain = owner.mail.split('@')[1]
  return domain !== undefined && mail.endsWith(`@${domain}`)
}

interface Seen {
  readonly mail: string
  readonly names: Map<string, number>
  events: number
}

/**
 * Whose calendar it is: the one who is asked for, by address or name; else the one that the calendar is named for, or whose record it is;
 * else the one who is in most events.
 * @throws Problem `input` where that is nobody, or nobody can be told from the others
 */
export function ownerOf({ name, events }: CalendarFile, asked: { readonly author?: string; readonly name?: string; readonly language?: string }): Owner {
  const say = words(asked.language ?? 'en').calendarImport
  const people = peopleIn(events)
  // Nobody needs to be known where every event is one's own.
  if (people.length === 0) return { mail: '', name: asked.name ?? '' }
  const wanted = asked.author?.trim().toLowerCase()
  if (wanted !== undefined && wanted !== '') {
    const found = people.find((one) => isCalled(one, wanted))
    const all = people.flatMap((one) => [one.mail, ...one.names.keys()])
    if (!found) throw new Problem('input', say.noSuchPerson(asked.author ?? '', nearest(wanted, all)))
    return ownerFrom(found)
  }
  for (const hint of [name, asked.name]) {
    const found = hint === undefined || hint === '' ? undefined : people.find((one) => isCalled(one, hint.trim().toLowerCase()))
    if (found) return ownerFrom(found)
  }
  const [first, second] = people
  if (!first || (second && first.events < second.events * CLEARLY)) throw new Problem('input', say.whose(people.slice(0, 3).map(({ mail }) => mail)))
  return ownerFrom(first)
}

function isCalled({ mail, names }: Seen, wanted: string): boolean {
  return mail === wanted || names.keys().some((name) => name.toLowerCase() === wanted)
}

function ownerFrom({ mail, names }: Seen): Owner {
  const [name = ''] = [...names].toSorted(([one, often], [other, oftener]) => oftener - often || (one < other ? -1 : 1))[0] ?? []
  return { mail, name }
}

/** Everybody with an address, those in most events first. */
function peopleIn(events: readonly EventPart[]): readonly Seen[] {
  const seen = new Map<string, Seen>()
  for (const event of events) {
    const organiser = organiserOf(event)
    const here = new Set<string>()
    for (const { mail, name } of [...(organiser ? [organiser] : []), ...guestsOf(event)]) {
      if (mail === '') continue
      const person = seen.get(mail) ?? { mail, names: new Map(), events: 0 }
      seen.set(mail, person)
      if (name !== '') person.names.set(name, (person.names.get(name) ?? 0) + 1)
      if (!here.has(mail)) person.events += 1
      here.add(mail)
    }
  }
  return [...seen.values()].sort((one, other) => other.events - one.events || (one.mail < other.mail ? -1 : 1))
}
