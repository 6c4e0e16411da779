// Openings of a sentence that name what nobody can see: a state of mind, a trait, an intention, an ability, a duty.

/** "Words open to many interpretations" in R. F. Mager: Preparing Instructional Objectives, 1962 and later: to know, to understand, to appreciate, to grasp, to enjoy, to believe, to have faith in, to internalize; and the nouns to them. */
export const STATES = [
  '(?:knows?|understands?|appreciates?|grasps?|believes? in|enjoys?|internali[sz]es?|values|respects)',
  '(?:has|have|having|possess(?:es)?|gains?|shows?|demonstrates?) (?:(?:an?|some|the|very) )?(?:\\w+ )?(?:appreciation|awareness|comprehension|grasp|knowledge|understanding) (?:about|for|in|of)',
  '(?:\\w+ )?(?:appreciation|awareness|comprehension|knowledge|understanding) (?:about|of)',
  '(?:am|are|be|being|is) (?:\\w+ )?(?:aware|knowledgeable|mindful|conscious)',
  '(?:are|be|is) (?:\\w+ )?familiar with',
  '(?:\\w+ )?familiarity with',
  'cares? (?:\\w+ )?about',
]

/** Traits: they say what someone is like, not what someone does. Ours, from public ladders. */
export const TRAITS = [
  '(?:are|be|being|is) (?:an? )?(?:\\w+ )?(?:team player|self-starter|people person|go-getter|natural leader|great colleague)',
  '(?:are|be|being|is) (?:\\w+ly |always |very )?(?:approachable|comfortable|confident|curious|diligent|eager|enthusiastic|empathetic|flexible|friendly|humble|keen|motivated|open-minded|open to|passionate|positive|proactive|reliable|resilient|respectful|self-motivated|trustworthy|willing)',
  '(?:have|has|having|shows?|maintains?|displays?) (?:an? )?(?:\\w+ )?(?:attitude|mindset|passion|work ethic|enthusiasm|eagerness|willingness)',
]

/** Traits wherever they stand. */
export const TRAITS_ANYWHERE = ['team[- ]player', 'self-starter', 'go-getter', 'can-do attitude', 'positive attitude', 'strong work ethic']

/** An intention is not a deed. Ours, from public ladders. */
export const INTENTIONS = [
  '(?:aims?|attempts?|endeavou?rs?|hopes?|strives?|tries|try|wants?|wishes|intends?) (?:to|for)',
  '(?:are|be|is) (?:committed|dedicated) to',
  '(?:do|does) (?:their|your) best',
]

/** NASA's weak phrases "be able to", "be capable of", "capability to", "can": what someone could do is not what they do. */
export const ABILITIES = [
  "(?:are|be|is|you['’]re) (?:\\w+ly )?able to",
  'able to',
  'can',
  '(?:are|be|is) (?:\\w+ly )?capable of',
  'capable of',
  '(?:has|have) (?:the |an? )?(?:\\w+ )?(?:ability|capability|capacity|potential) (?:of|to)',
  '(?:the |an? )?(?:\\w+ )?(?:ability|capability|capacity) to',
]

/** A duty or a presence says what one was given, not what one did with it. Ours, from public ladders. */
export const DUTIES = [
  '(?:are|be|is) (?:\\w+ly )?(?:responsible|accountable) for',
  '(?:responsible|accountable) for',
  '(?:are|be|is) (?:\\w+ly )?(?:involved (?:in|with)|exposed to|part of)',
  '(?:has|have|having|gets?|gains?) (?:\\w+ )?exposure to',
  'plays? an? (?:\\w+ )?(?:part|role) in',
]
