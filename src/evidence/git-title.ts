// The wording of a title: what happened, in the past tense, in one line.

/** First words that commits begin with in the imperative, and how they read once done. */
const DONE: Readonly<{ [imperative: string]: string }> = Object.fromEntries(
  `abstract abstracted|accept accepted|adapt adapted|add added|address addressed|adjust adjusted|adopt adopted|allocate allocated|align aligned|allow allowed|apply applied|avoid avoided|build built|break broke|bring brought|bump bumped|cache cached|centralize centralized|change changed|check checked|clarify clarified|clean cleaned|clear cleared|collect collected|combine combined|consolidate consolidated|convert converted|correct corrected|cover covered|create created|decouple decoupled|define defined|delay delayed|delete deleted|deprecate deprecated|derive derived|describe described|detect detected|determine determined|disable disabled|display displayed|document documented|drop dropped|emit emitted|enable enabled|enforce enforced|ensure ensured|explain explained|expose exposed|expand expanded|extend extended|extract extracted|finish finished|fix fixed|generalize generalized|get got|generate generated|give gave|guard guarded|handle handled|hide hid|honor honored|ignore ignored|implement implemented|improve improved|include included|initialize initialized|inline inlined|inject injected|integrate integrated|introduce introduced|isolate isolated|keep kept|let let|limit limited|load loaded|make made|mark marked|mention mentioned|merge merged|migrate migrated|modernize modernized|move moved|normalize normalized|optimize optimized|parse parsed|pass passed|plug plugged|port ported|prepare prepared|preserve preserved|prevent prevented|propagate propagated|provide provided|pull pulled|put put|raise raised|read read|recommend recommended|reduce reduced|redesign redesigned|refactor refactored|reject rejected|rely relied|remove removed|rename renamed|reorder reordered|render rendered|reorganize reorganized|replace replaced|report reported|require required|reset reset|resolve resolved|respect respected|restore restored|restrict restricted|restructure restructured|return returned|re-use re-used|reuse reused|rework reworked|rewrite rewrote|run ran|separate separated|set set|show showed|silence silenced|simplify simplified|skip skipped|sort sorted|speed sped|split split|start started|stabilize stabilized|stop stopped|store stored|strip stripped|suggest suggested|support supported|switch switched|teach taught|tell told|test tested|throw threw|track tracked|treat treated|turn turned|unify unified|update updated|upgrade upgraded|use used|validate validated|verify verified|walk walked|warn warned|wire wired|write wrote`
    .split('|')
    .map((pair) => pair.split(' ')),
)

const LONGEST = 110

/** At most `limit` characters, cut between words. */
function shortened(text: string, limit: number): string {
  if (text.length <= limit) return text
  const cut = text.slice(0, limit)
  const at = cut.lastIndexOf(' ')
  return `${(at > limit / 2 ? cut.slice(0, at) : cut).replace(/[\s,;:–-]+$/, '').replace(/[\uD800-\uDBFF]$/, '')}…`
}

/** The past of a verb in the imperative or the third person, `fix`, `fixes`; undefined when it is none of those known. */
function past(word: string): string | undefined {
  const plain = word.toLowerCase()
  return DONE[plain] ?? DONE[plain.replace(/s$/, '')] ?? DONE[plain.replace(/es$/, '')] ?? DONE[plain.replace(/ies$/, 'y')]
}

/** What could as well be a noun where a text begins: `Tests for the parser`. */
const NOUN =
  /^(?:tests|reports|checks|uses|sets|sorts|returns|changes|updates|covers|fixes|limits|marks|moves|reads|runs|shows|stores|switches|tracks|starts|drops)$/i

/** `fix the parser` → `Fixed the parser`; a text that begins with no such verb stays as it is. */
export function inPast(text: string): string {
  const [, adverb = '', verb = '', rest = ''] =
    /^((?:explicitly|consistently|always|correctly|properly|also|really|only|actually|finally) )?([\w-]+)(\s+[^\s:(=].*)$/is.exec(text) ?? []
  const done = NOUN.test(verb) ? undefined : past(verb)
  const said =
    done === undefined
      ? text
      : `${adverb}${done}${rest}`.replaceAll(
          /(\b(?:and|, then) )(make|add|remove|introduce|allow|avoid|enable|rename|replace|move|improve|simplify)(?= )/g,
          (_, before, other) => before + (past(other) ?? other),
        )
  return capitalised(said)
}

/** Only a word gets a capital, not a name of the code. */
const capitalised = (text: string): string => (/^[a-z]+(?:[ ,'’/-]|$)/.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text)

/** Does a text begin by saying what was done? */
export const saysWhatWasDone = (text: string): boolean =>
  past(/^(?:this (?:change|commit|patch|PR) )?(\w+)/i.exec(text)?.[1] ?? '') !== undefined && !NOUN.test(text.split(' ', 1)[0] ?? '')

/** A title: what was done, with its area unless it names it already. */
export function titleOf(text: string, area?: string): string {
  const said = inPast(text)
  const spoken = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const known = area === undefined || ` ${spoken(said).join(' ')} `.includes(` ${spoken(area.split('/').at(-1) ?? area).join(' ')} `)
  return known ? shortened(said, LONGEST) : `${shortened(said, LONGEST - area.length - 3)} (${area})`
}
