// Small parts that pages about people share.

import type { Child } from 'hono/jsx'
import type { PersonLine } from '../organisation.ts'

/** A name that leads to their page, with what they do and where. */
export function PersonLink({ person }: { person: PersonLine }) {
  return (
    <p class="person-line">
      <a href={`/people/${person.id}`}>{person.name}</a>
      {(person.title || person.team) && <span class="small soft">{[person.title, person.team].filter(Boolean).join(' · ')}</span>}
    </p>
  )
}

export function Head({ columns }: { columns: readonly string[] }) {
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th scope="col">{column}</th>
        ))}
      </tr>
    </thead>
  )
}

/** A cell that says on a phone what it holds; an empty one isn't shown there. */
export function Cell({ label, children }: { label: string; children?: Child }) {
  return children ? <td data-label={label}>{children}</td> : <td class="bare" />
}

/** Names that a field with `list="names"` offers. */
export function Names({ names }: { names: readonly string[] }) {
  return (
    <datalist id="names">
      {names.map((name) => (
        <option value={name} />
      ))}
    </datalist>
  )
}
