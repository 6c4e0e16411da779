// The few drawn shapes. Each stands beside words that say the same, so all are hidden from screen readers.

/** The mark: two rails and three rungs, the next one drawn faintly. */
export function Brand() {
  return (
    <svg width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2.25" stroke-linecap="round" aria-hidden="true">
      <path d="M7 2v20M17 2v20M7 12h10M7 17h10" />
      <path d="M7 7h10" opacity="0.4" />
    </svg>
  )
}

/** A small ladder of `of` rungs whose `rank`-th from below is the one meant. */
export function RungGlyph({ rank, of }: { rank: number; of: number }) {
  const gap = 24 / (of + 1)
  const rungs = Array.from({ length: of }, (_, index) => index + 1)
  return (
    <svg class="rung-glyph" width="18" height="26" viewBox="0 0 18 26" fill="none" stroke="currentColor" aria-hidden="true">
      <path d="M2.5 1v24M15.5 1v24" stroke-width="1.25" opacity="0.55" />
      {rungs.map((rung) => (
        <path d={`M2.5 ${(25 - rung * gap).toFixed(1)}h13`} stroke-width={rung === rank ? 3 : 1} opacity={rung === rank ? 1 : 0.45} />
      ))}
    </svg>
  )
}

/** How far something reaches or how free it is: `of` bars, the first `reached` filled. */
export function Steps({ reached, of }: { reached: number; of: number }) {
  const bars = Array.from({ length: of }, (_, index) => index + 1)
  return (
    <svg class="steps" width={of * 7} height="14" viewBox={`0 0 ${of * 7} 14`} aria-hidden="true">
      {bars.map((bar) => {
        const height = 3 + (bar * 10) / of
        const full = bar <= reached
        return (
          <rect
            x={(bar - 1) * 7 + 0.75}
            y={(13.25 - height).toFixed(2)}
            width="4.5"
            height={height.toFixed(2)}
            rx="1"
            fill={full ? 'currentColor' : 'none'}
            stroke="currentColor"
            stroke-width="1"
            opacity={full ? 1 : 0.5}
          />
        )
      })}
    </svg>
  )
}

const RING = <circle cx="7" cy="7" r="5.5" fill="none" stroke="currentColor" stroke-width="2" />

const MARKS: Readonly<{ [status: string]: unknown }> = {
  met: <circle cx="7" cy="7" r="6.5" fill="currentColor" />,
  'met-concern-open': (
    <>
      <circle cx="7" cy="7" r="6.5" fill="currentColor" />
      <path class="concern" d="M6.5 13.5h7L10 6.5z" fill="currentColor" stroke="var(--paper)" />
    </>
  ),
  partial: (
    <>
      {RING}
      <path d="M7 1.5a5.5 5.5 0 0 0 0 11z" fill="currentColor" />
    </>
  ),
  weak: (
    <>
      {RING}
      <path d="M7 7V12.5A5.5 5.5 0 0 1 1.5 7z" fill="currentColor" />
    </>
  ),
  'no-evidence': RING,
  'no-opportunity': <circle cx="7" cy="7" r="5.5" fill="none" stroke="currentColor" stroke-width="2" stroke-dasharray="2.3 2" />,
  'not-applicable': (
    <>
      {RING}
      <path d="M4 7h6" stroke="currentColor" stroke-width="2" />
    </>
  ),
  declined: (
    <>
      {RING}
      <path d="M3.5 10.5l7-7" stroke="currentColor" stroke-width="2" />
    </>
  ),
}

/** The shape of a status; put it inside `<span class={`status ${status}`}>` before the words. */
export function StatusMark({ status }: { status: string }) {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      {MARKS[status] ?? RING}
    </svg>
  )
}
