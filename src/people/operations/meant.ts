// Whom somebody means who typed an id or a name.

import type { Tx } from '../../platform/database.ts'
import { wrongField } from '../../platform/problem.ts'
import { words } from '../../text/text.ts'
import type { Named } from '../organisation.ts'
import { peopleMeant } from '../store/organisation.ts'

/** @throws Problem `input` at the field when it is nobody who is here, or could be several */
export async function personMeant(tx: Tx, text: string, field: string, language: string): Promise<Named> {
  const say = words(language).organisation.meant
  const [one, ...others] = await peopleMeant(tx, text)
  if (one && others.length === 0) return one
  const message = one
    ? say.several(
        text,
        [one, ...others].map(({ id }) => id),
      )
    : say.nobody(text)
  throw wrongField(field, message)
}
