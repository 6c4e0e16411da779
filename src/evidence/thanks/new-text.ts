// What a mail says itself: without what it answers or passes on, its greeting, its closing and its signature.

const REPLY = /^(?:on\s.+\swrote|am\s.+\sschrieb.*|le\s.+\sa écrit|el\s.+\sescribió|op\s.+\sschreef.*|il\s.+\sha scritto)\s*:$/i
const REPLY_BEGINS = /^(?:on|am|le|el|op|il)\s.*\d/i
/** Lines over which mail programs break the line above. */
const LONGEST_REPLY = 4
const PASSED_ON = /^(?:-{2,}.{3,40}-{2,}|_{10,}|begin forwarded message:|anfang der weitergeleiteten nachricht:)$/i
/** Outlook repeats the head of what it answers. */
const HEAD = /^\*?(?:from|von|de|da|van)\*?:\*?\s\S/i
const HEAD_GOES_ON = /^\*?(?:sent|gesendet|envoyé|date|datum|to|an|subject|betreff|verzonden)\*?:/i
const QUOTED = /^\s*>/
const SIGNATURE = /^(?:--|—)\s?$|^(?:sent from my|sent from outlook|get outlook for|von meinem .+ gesendet|gesendet von)\b/i
const CLOSING =
  /^(?:(?:with |many |kind(?:est)? |best |warm(?:est)? |all the )*(?:regards|wishes|best|love|hugs)|cheers|sincerely|yours(?: \p{L}+)?|(?:many )?thanks|thank you|thx|(?:(?:viele|liebe|beste|herzliche|schöne|mit freundlichen|freundliche) )+grü(?:ß|ss)e?n?|lg|vg|mfg|gruß|bis dann)(?: (?:from|aus|to)\b.{0,40})?\s*[,.!]*$/iu
const GREETING =
  /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|hallo|liebe[rs]?|guten (?:tag|morgen)|moin|servus|bonjour|hola)\b[^.!?]{0,60}[,!:.]?$/i

/** On one line; empty when the mail says nothing itself. */
export function newText(text: string): string {
  const all = text.split(/\r\n|\r|\n/).map((line) => line.replace(/\u00a0/g, ' ').trimEnd())
  const end = all.findIndex((_, index) => endsAt(all, index))
  const own = all
    .slice(0, end < 0 ? all.length : end)
    .filter((line) => !QUOTED.test(line))
    .map((line) => line.trim())
    .filter((line) => line !== '')
  if (own[0] !== undefined && own.length > 1 && GREETING.test(own[0])) own.shift()
  const closing = own.findLastIndex((line) => CLOSING.test(line))
  // A word of thanks that stands first is what is said.
  return (closing > 0 ? own.slice(0, closing) : own).join(' ').replace(/\s+/g, ' ')
}

function endsAt(lines: readonly string[], index: number): boolean {
  const line = lines[index]?.trim() ?? ''
  if (SIGNATURE.test(line) || PASSED_ON.test(line)) return true
  if (HEAD.test(line)) return lines.slice(index + 1, index + 5).some((next) => HEAD_GOES_ON.test(next.trim()))
  if (!REPLY_BEGINS.test(line)) return false
  for (let count = 1; count <= LONGEST_REPLY; count += 1)
    if (
      REPLY.test(
        lines
          .slice(index, index + count)
          .join(' ')
          .trim(),
      )
    )
      return true
  return false
}
