// What a form lets one choose from.

export interface Choice {
  readonly value: string
  readonly label: string
  readonly hint?: string
}

export interface ChoiceGroup {
  readonly label: string
  readonly choices: readonly Choice[]
}
