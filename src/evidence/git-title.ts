// The wording of a title: what happened, in the past tense, in one line.

/** First words that commits begin with in the imperative, and how they read once done. */
const DONE: Readonly<{ [imperative: string]: string }> = Object.fromEntries(
  `accept accepted|adapt adapted|add added|address addressed|adjust adjusted|adopt adopted|align aligned|allow allowed|apply applied|avoid avoided|build built|bring brought|bump bumped|cache cached|change changed|check checked|clarify clarified|clean cleaned|clear cleared|collect collected|combine combined|consolidate consolidated|convert converted|correct corrected|cover covered|create created|decouple decoupled|define defined|delay delayed|delete deleted|deprecate deprecated|describe described|detect detected|determine determined|disable disabled|document documented|drop dropped|emit emitted|enable enabled|enforce enforced|ensure ensured|explain explained|expose exposed|expand expanded|extend extended|extract extracted|finish finished|fix fixed|generalize generalized|get got|give gave|guard guarded|handle handled|hide hid|honor honored|ignore ignored|implement implemented|improve improved|include included|initialize initialized|inline inlined|introduce introduced|isolate isolated|keep kept|let let|limit limited|load loaded|make made|mark marked|mention mentioned|merge merged|migrate migrated|modernize modernized|move moved|normalize normalized|optimize optimized|parse parsed|pass passed|plug plugged|port ported|preserve preserved|prevent prevented|propagate propagated|provide provided|pull pulled|put put|raise raised|read read|reduce reduced|redesign redesigned|refactor refactored|reject rejected|rely relied|remove removed|rename renamed|reorder reordered|render rendered|reorganize reorganized|replace replaced|report reported|require required|reset reset|resolve resolved|respect respected|restore restored|restrict restricted|restructure restructured|return returned|reuse reused|rework reworked|rewrite rewrote|run ran|separate separated|set set|show showed|silence silenced|simplify simplified|skip skipped|sort sorted|speed sped|split split|start started|stabilize stabilized|stop stopped|store stored|strip stripped|support supported|switch switched|teach taught|tell told|test tested|throw threw|track tracked|treat treated|turn turned|unify unified|update updated|upgrade upgraded|use used|validate validated|verify verified|warn warned|wire wired|write wrote`
    .split('|')
    .map((pair) => pair.split(' ')),
)

const LONGEST = 110

/** At most `limit` characters, cut between words. */
export function shortened(text: string, limit: number): string {
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
  /^(?:tests|reports|checks|uses|sets|sorts|returns|changes|updates|builds|covers|fixes|limits|marks|moves|reads|runs|shows|stores|switches|tracks|starts|drops)$/i

/** `fix the parser` → `Fixed the parser`; a text that begins with no such verb stays as it is. */
export function inPast(text: string): string {
  const [, adverb = '', verb = '', rest = ''] =
    /^((?:explicitly|consistently|always|correctly|properly|also|really|only|actually|finally) )?([\w]+)(\s+[^\s:(=].*)$/is.exec(text) ?? []
  const done = NOUN.test(verb) ? undefined : past(verb)
  const said =
    done === undefined
      ? text
      : `${adverb}${done}${rest}`.replaceAll(
          /(\b(?:and|, then) )(make|add|remove|introduce|allow|avoid|enable|rename|replace|move|improve|simplify)(?= )/g,
          (_, before, other) => before + (past(other) ?? other),
        )
  return /^[a-z]+(?:[ ,'’-]|$)/.test(said) ? said.charAt(0).toUpperCase() + said.slice(1) : said
}

/** Does a text begin by saying what was done? */
export const saysWhatWasDone = (text: string): boolean => past(/^(?:this (?:change|commit|patch|PR) )?(\w+)/i.exec(text)?.[1] ?? '') !== undefined

/** A title: what was done, with its area unless it names it already. */
export function titleOf(text: string, area?: string): string {
  const said = inPast(text)
  const spoken = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const known = area === undefined || ` ${spoken(said).join(' ')} `.includes(` ${spoken(area.split('/').at(-1) ?? area).join(' ')} `)
  return known ? shortened(said, LONGEST) : `${shortened(said, LONGEST - area.length - 3)} (${area})`
}
