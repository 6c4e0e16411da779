// The invented organisation: a company for home care and hospital services, with its own software, finance and marketing.

import type { MarkStatus } from '../evidence/evidence.ts'
import type { Track } from '../ladder/ladder.ts'

export const COMPANY = 'Quillmere Care'
export const INDUSTRY = 'health care'

/** How a person's last two years went: how much of it at the next level, and who saw it. */
export type Course = 'ready' | 'close' | 'halfway' | 'early' | 'inside' | 'quiet' | 'new'

/** Name, title, level, track, months with the company, months at the level, and how it went. */
export type Member = readonly [name: string, title: string, level: string, track: Track, joined: number, atLevel: number, course: Course, family?: string]

export interface Team {
  readonly name: string
  readonly family: string
  readonly town: string
  /** Who the first member, the team's lead, reports to. */
  readonly head?: string
  /** Teams that this one's work lands on. */
  readonly partners: readonly string[]
  readonly members: readonly Member[]
}

export const TEAMS: readonly Team[] = [
  {
    name: 'Leadership',
    family: 'care',
    town: 'Aldmoor',
    partners: ['Home Care Westry', 'Hospital Services', 'Accounting', 'Visit Planning', 'Brand and Web'],
    members: [
      ['Edwin Marsh', 'Managing Director', 'senior', 'management', 130, 90, 'close', 'finance'],
      ['Judith Okafor', 'Head of Software', 'senior', 'management', 70, 40, 'ready', 'software'],
      ['Bernhard Kolb', 'Finance Director', 'senior', 'management', 110, 70, 'close', 'finance'],
      ['Miriam Castell', 'Director of Nursing', 'senior', 'management', 150, 60, 'ready', 'care'],
      ['Fiona Mackay', 'Head of Marketing', 'senior', 'management', 40, 26, 'halfway', 'marketing'],
    ],
  },
  {
    name: 'Visit Planning',
    family: 'software',
    town: 'Aldmoor',
    head: 'Judith Okafor',
    partners: ['Home Care Aldmoor', 'Home Care Westry', 'Accounting'],
    members: [
      ['Tomas Rehn', 'Engineering Manager', 'senior', 'management', 62, 30, 'close'],
      ['Priya Nair', 'Senior Software Engineer', 'senior', 'ic', 74, 38, 'ready'],
      ['Jonas Feld', 'Software Engineer III', 'mid-senior', 'ic', 49, 27, 'halfway'],
      ['Elif Aydin', 'Software Engineer III', 'mid-senior', 'ic', 38, 20, 'inside'],
      ['Marek Dvorak', 'Software Engineer', 'mid', 'ic', 33, 24, 'ready'],
      ['Sofia Lindqvist', 'Junior Developer', 'junior', 'ic', 16, 11, 'halfway'],
    ],
  },
  {
    name: 'Records and Interfaces',
    family: 'software',
    town: 'Aldmoor',
    head: 'Judith Okafor',
    partners: ['Hospital Services', 'Payroll', 'Platform'],
    members: [
      ['Hannah Voss', 'Project Lead', 'mid-senior', 'management', 55, 24, 'close'],
      ['Daniel Osei', 'Staff Engineer', 'senior', 'ic', 88, 32, 'halfway'],
      ['Yuki Tanabe', 'Senior Developer', 'mid-senior', 'ic', 45, 25, 'close'],
      ['Luca Moretti', 'Software Engineer', 'mid', 'ic', 29, 17, 'halfway'],
      ['Aoife Brennan', 'Software Engineer II', 'mid', 'ic', 60, 40, 'close'],
      ['Noah Petersen', 'Associate Engineer', 'junior', 'ic', 10, 10, 'early'],
    ],
  },
  {
    name: 'Platform',
    family: 'software',
    town: 'Aldmoor',
    head: 'Judith Okafor',
    partners: ['Visit Planning', 'Records and Interfaces', 'Hospital Services'],
    members: [
      ['Ravi Menon', 'Lead Engineer', 'senior', 'management', 51, 22, 'halfway'],
      ['Clara Weiss', 'Senior Developer', 'mid-senior', 'ic', 41, 19, 'ready'],
      ['Petr Novak', 'Software Engineer', 'mid', 'ic', 36, 26, 'quiet'],
      ['Amara Diallo', 'Working Student', 'intern', 'ic', 8, 8, 'halfway'],
    ],
  },
  {
    name: 'Accounting',
    family: 'finance',
    town: 'Aldmoor',
    head: 'Bernhard Kolb',
    partners: ['Home Care Westry', 'Controlling', 'Records and Interfaces'],
    members: [
      ['Ingrid Solberg', 'Accounting Manager', 'senior', 'management', 96, 44, 'ready'],
      ['Mei Chen', 'Lead Accountant', 'senior', 'ic', 80, 36, 'close'],
      ['Farid Haddad', 'Senior Accountant', 'mid-senior', 'ic', 58, 29, 'ready'],
      ['Ruth Adler', 'Accountant', 'mid', 'ic', 47, 28, 'close'],
      ['Thomas Brandt', 'Accountant', 'mid', 'ic', 120, 90, 'early'],
      ['Lena Hofer', 'Junior Accountant', 'junior', 'ic', 20, 13, 'ready'],
      ['Oskar Lund', 'Accounts Trainee', 'intern', 'ic', 5, 5, 'new'],
    ],
  },
  {
    name: 'Payroll',
    family: 'finance',
    town: 'Westry',
    head: 'Bernhard Kolb',
    partners: ['Home Care Aldmoor', 'Accounting', 'Hospital Services'],
    members: [
      ['Grace Mbeki', 'Team Coordinator Payroll', 'mid-senior', 'management', 66, 23, 'halfway'],
      ['Stefan Ilic', 'Senior Payroll Specialist', 'mid-senior', 'ic', 52, 30, 'early'],
      ['Nadia Rahmani', 'Payroll Specialist', 'mid', 'ic', 27, 18, 'halfway'],
      ['Paul Winter', 'Accounts Assistant', 'junior', 'ic', 3, 3, 'new'],
    ],
  },
  {
    name: 'Controlling',
    family: 'finance',
    town: 'Aldmoor',
    head: 'Bernhard Kolb',
    partners: ['Home Care Westry', 'Brand and Web', 'Accounting'],
    members: [
      ['Viktor Sandberg', 'Financial Controller', 'senior', 'management', 48, 25, 'halfway'],
      ['Camille Laurent', 'Senior Analyst', 'mid-senior', 'ic', 43, 22, 'close'],
      ['Hugo Reyes', 'Financial Analyst', 'mid', 'ic', 31, 22, 'ready'],
    ],
  },
  {
    name: 'Home Care Aldmoor',
    family: 'care',
    town: 'Aldmoor',
    head: 'Miriam Castell',
    partners: ['Hospital Services', 'Home Care Westry', 'Visit Planning'],
    members: [
      ['Agnes Thorne', 'Home Care Manager', 'senior', 'management', 140, 50, 'close'],
      ['Beatriz Santos', 'Senior Staff Nurse', 'mid-senior', 'ic', 64, 31, 'close'],
      ['Kwame Boateng', 'Registered Nurse', 'mid', 'ic', 39, 27, 'ready'],
      ['Sarah Lindt', 'Registered Nurse', 'mid', 'ic', 72, 50, 'halfway'],
      ['Jakub Zielinski', 'Care Assistant', 'junior', 'ic', 14, 14, 'halfway'],
      ['Emily Hart', 'Student Nurse', 'intern', 'ic', 10, 10, 'close'],
    ],
  },
  {
    name: 'Home Care Westry',
    family: 'care',
    town: 'Westry',
    head: 'Miriam Castell',
    partners: ['Hospital Services', 'Home Care Aldmoor', 'Referrals and Events'],
    members: [
      ['Rosa Delgado', 'Deputy Home Care Manager', 'mid-senior', 'management', 77, 28, 'ready'],
      ['Dunja Petrovic', 'Clinical Nurse Specialist', 'senior', 'ic', 92, 41, 'ready'],
      ['Marie Fontaine', 'Charge Nurse', 'mid-senior', 'ic', 57, 33, 'ready'],
      ['Anil Kapoor', 'Registered Nurse', 'mid', 'ic', 22, 14, 'early'],
      ['Finn Carlsen', 'Care Assistant', 'junior', 'ic', 9, 9, 'inside'],
    ],
  },
  {
    name: 'Hospital Services',
    family: 'care',
    town: 'Stennet',
    head: 'Miriam Castell',
    partners: ['Home Care Aldmoor', 'Home Care Westry', 'Records and Interfaces'],
    members: [
      ['Olga Baranova', 'Senior Charge Nurse', 'senior', 'management', 101, 34, 'halfway'],
      ['Hassan Karimi', 'Senior Physiotherapist', 'mid-senior', 'ic', 50, 21, 'halfway'],
      ['Leonie Graf', 'Physiotherapist', 'mid', 'ic', 35, 25, 'close'],
      ['Chidi Eze', 'Staff Nurse', 'mid', 'ic', 26, 19, 'inside'],
      ['Wanda Kowalska', 'Newly Qualified Nurse', 'junior', 'ic', 12, 7, 'early'],
      ['Tim Albers', 'Nursing Apprentice', 'intern', 'ic', 7, 7, 'early'],
    ],
  },
  {
    name: 'Brand and Web',
    family: 'marketing',
    town: 'Aldmoor',
    head: 'Fiona Mackay',
    partners: ['Home Care Aldmoor', 'Visit Planning', 'Referrals and Events'],
    members: [
      ['Andrei Popa', 'Marketing Lead', 'senior', 'management', 53, 24, 'halfway'],
      ['Zoe Martin', 'Head of Content', 'senior', 'ic', 68, 37, 'ready'],
      ['Isabel Ferrer', 'Senior Copywriter', 'mid-senior', 'ic', 46, 26, 'close'],
      ['Ken Ito', 'Marketing Specialist', 'mid', 'ic', 30, 20, 'halfway'],
      ['Nele Jansen', 'Marketing Assistant', 'junior', 'ic', 18, 12, 'close'],
    ],
  },
  {
    name: 'Referrals and Events',
    family: 'marketing',
    town: 'Stennet',
    head: 'Fiona Mackay',
    partners: ['Hospital Services', 'Brand and Web', 'Home Care Westry'],
    members: [
      ['Gabriel Costa', 'Campaign Lead', 'mid-senior', 'management', 42, 22, 'close'],
      ['Helen Strand', 'Senior Marketing Specialist', 'mid-senior', 'ic', 61, 35, 'quiet'],
      ['Omar Saleh', 'Marketing Executive', 'mid', 'ic', 28, 19, 'close'],
      ['Julia Pohl', 'Marketing Intern', 'intern', 'ic', 4, 4, 'new'],
    ],
  },
]

/** Who was somewhere else before, until so many months ago. */
export const FORMERLY: Readonly<{ [name: string]: { readonly team: string; readonly manager: string; readonly until: number } }> = {
  'Yuki Tanabe': { team: 'Records and Interfaces', manager: 'Daniel Osei', until: 7 },
  'Leonie Graf': { team: 'Home Care Westry', manager: 'Rosa Delgado', until: 11 },
  'Omar Saleh': { team: 'Brand and Web', manager: 'Andrei Popa', until: 9 },
}

/** Away, or working less, from and to so many months ago. */
export const ABSENCES: readonly { readonly who: string; readonly from: number; readonly to: number; readonly working?: number }[] = [
  { who: 'Aoife Brennan', from: 16, to: 8 },
  { who: 'Aoife Brennan', from: 8, to: 0, working: 0.6 },
  { who: 'Sarah Lindt', from: 24, to: 0, working: 0.5 },
  { who: 'Isabel Ferrer', from: 12, to: 7 },
  { who: 'Thomas Brandt', from: 10, to: 8 },
  { who: 'Agnes Thorne', from: 20, to: 18 },
]

/** What was agreed instead of shown, so many months ago. */
export const MARKS: readonly {
  readonly who: string
  readonly expectation: string
  readonly status: MarkStatus
  readonly why: string
  readonly on: number
  readonly owedBy?: string
}[] = [
  {
    who: 'Beatriz Santos',
    expectation: 'takes-unowned-problems',
    status: 'no-opportunity',
    why: 'Everything that crosses departments went to the other station this year',
    on: 2,
    owedBy: 'Agnes Thorne',
  },
  { who: 'Marie Fontaine', expectation: 'runs-mentorship', status: 'no-opportunity', why: 'No junior at the station has asked', on: 4, owedBy: 'Rosa Delgado' },
  {
    who: 'Ruth Adler',
    expectation: 'guides-colleagues',
    status: 'no-opportunity',
    why: 'The trainee place next to her stayed empty',
    on: 3,
    owedBy: 'Ingrid Solberg',
  },
  { who: 'Isabel Ferrer', expectation: 'decides-between-teams', status: 'not-applicable', why: 'There is no second team in this field here', on: 3 },
  { who: 'Tim Albers', expectation: 'estimates-tasks', status: 'not-applicable', why: 'The order of tasks is set by the round', on: 1 },
  {
    who: 'Hugo Reyes',
    expectation: 'manages-dependencies',
    status: 'no-opportunity',
    why: 'No project with other teams this half-year',
    on: 2,
    owedBy: 'Viktor Sandberg',
  },
  { who: 'Jonas Feld', expectation: 'presents-beyond-own-line', status: 'declined', why: 'I would rather write it down than stand there', on: 5 },
  { who: 'Omar Saleh', expectation: 'guides-colleagues', status: 'declined', why: 'Not this year: the evening course takes the time', on: 4 },
]

/** Who said otherwise, on the newest item that bears on it, so many days ago. */
export const CONCERNS: readonly { readonly who: string; readonly by: string; readonly expectation: string; readonly says: string; readonly days: number }[] = [
  {
    who: 'Kwame Boateng',
    by: 'Olga Baranova',
    expectation: 'communicates-risks',
    says: 'The ward heard of the second delay from the driver, not from Kwame. We had a bed ready for nothing.',
    days: 40,
  },
  {
    who: 'Farid Haddad',
    by: 'Rosa Delgado',
    expectation: 'decides-between-teams',
    says: 'Our side was asked after the decision, not before it.',
    days: 75,
  },
  {
    who: 'Jonas Feld',
    by: 'Agnes Thorne',
    expectation: 'anticipates-questions',
    says: 'My people still ring me with the questions the notes should have answered.',
    days: 30,
  },
]
