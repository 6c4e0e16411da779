// Which side a competency is of, as far as its name says.

import type { Side } from '../ladder.ts'
import { nameKey } from './clean-text.ts'

const PEOPLE =
  /\b(?:communicat\w*|collaborat\w*|people|team\w*|leader\w*|leading|mentor\w*|coach\w*|feedback|culture|values?|citizenship|inclus\w*|diversity|empath\w*|relationship\w*|influenc\w*|hiring|recruit\w*|interview\w*|wellbeing|evangelism|community|attitude|listen\w*|conflict|emotional|management|managing|delegat\w*|behaviou?rs?|trust\w*|support\w*|kommunikation|fuhrung|zusammenarbeit)\b/
const DIRECTION =
  /\b(?:strateg\w*|impact|business|planning|organi[sz]\w*|direction|vision|initiative|initiation|deliver\w*|ownership|autonomy|scope|execution|accomplishment|priori\w*|decision\w*|discretion|commercial|customer\w*|client\w*|results?|accountab\w*|project|process|product|innovation|responsibilit\w*|goals?|strategie|wirkung|planung)\b/

/** Craft where nothing else is said. */
export function sideOf(name: string): Side {
  const key = nameKey(name)
  if (PEOPLE.test(key)) return 'people'
  return DIRECTION.test(key) ? 'direction' : 'craft'
}
