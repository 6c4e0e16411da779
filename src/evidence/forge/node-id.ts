// GitHub's global ids: the same thing has an old one in some answers and a new one in others, and both hold its number.

/**
 * `MDExOlB1bGxSZXF1ZXN0MTM0Nw==` and `PR_kwDOAAAAAc4AAAVD` → `pull 1347`; any other id as it is.
 * Old ids are base64 of `011:PullRequest1347`, new ones a prefix and base64url of a MessagePack list of 0, the repository and the number.
 * GitHub documents neither and calls both opaque; where the reading fails the id itself is as good within one kind of answer.
 */
export function sameId(id: string): string {
  const [, kind = '', packed = ''] = /^(PR|I|PRR)_([\w-]+)$/.exec(id) ?? []
  if (packed !== '') {
    const number = lastNumber(Buffer.from(packed, 'base64url'))
    return number === undefined ? id : `${KINDS[kind]} ${number}`
  }
  const [, name = '', number = ''] = /^\d+:(PullRequest|Issue|PullRequestReview)(\d+)$/.exec(Buffer.from(id, 'base64').toString('latin1')) ?? []
  return number === '' ? id : `${KINDS[name]} ${number}`
}

const KINDS: Readonly<{ [kind: string]: string }> = {
  PR: 'pull',
  PullRequest: 'pull',
  I: 'issue',
  Issue: 'issue',
  PRR: 'review',
  PullRequestReview: 'review',
}

/** The last of three numbers in a MessagePack list. */
function lastNumber(bytes: Buffer): bigint | undefined {
  if (bytes[0] !== 0x93) return undefined
  let at = 1
  let number: bigint | undefined
  for (let index = 0; index < 3; index += 1) {
    const head = bytes[at] ?? 0xff
    const length = { 204: 1, 205: 2, 206: 4, 207: 8 }[head] ?? 0
    if ((head > 0x7f && length === 0) || at + 1 + length > bytes.length) return undefined
    number = length === 0 ? BigInt(head) : BigInt(`0x${bytes.toString('hex', at + 1, at + 1 + length)}`)
    at += 1 + length
  }
  return at === bytes.length ? number : undefined
}
