// What each page of the editor knows of the draft.

export interface DraftView {
  readonly draft: string
  /** The revision of one's newest edit that can be taken back. */
  readonly takeBack: number | null
  readonly language: string
}
