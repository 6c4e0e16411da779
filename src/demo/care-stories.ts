// What people in care did: invented, in the form that stories.ts reads.

export const CARE_STORIES = `
early: First weeks with the {round=morning round|evening round|weekend round}
  learning self domain,problem-solving: Learned the {blood sugar|blood pressure|wound dressing|temperature} check beside {colleague} and wrote down where I got stuck → Signed off by {manager} after the {third|fourth|second} visit
  routine self quality,communication: Went through the end-of-visit list on every visit of the {round} in {month} and said what I did not understand → No bell or medicine box found out of place
  incident self foresight,composure: Stopped when {a client's|an old lady's|our last client's} {tablets|drops|patches} did not match the sheet, and called before giving any → The pharmacy had changed the pack; nothing was given twice

early: Supplies and charts in {month}
  outcome team ownership,alignment: Restocked the {trolley|car boxes|dressing cupboard|linen room} by the list and asked each colleague on shift what had been missing → {Two|Three} visits fewer broken off for want of dressings
  routine self planning,synthesis: Kept my own list of {fluid|weight|turning|pain} charts due each day in {month} and marked the ones with gaps → All of them complete by Friday
  teaching self growing-others: Showed the next {student|trainee|helper} how we fold and label the {sample bags|laundry|boxes} → {colleague} no longer had to explain it twice

early: Looking after {client=Mrs. Ahrens|Mr. Bellamy|Mrs. Corvin|Mr. Ostrey|Mrs. Lavelle}
  routine self ownership,quality: Did the morning care of {client} as written in the plan for {six|five|eight} weeks and noted what went without help → The therapist took two tasks off our list
  decision self judgement: Proposed moving the wash of {client} to {after breakfast|the afternoon}, and why → Agreed by {manager}; breakfast gets eaten again
  risk self foresight: Reported on the same day that the {walking frame|bed rail|shower chair} of {client} was loose → Exchanged before the weekend

early: {place=Placement|First rotation|Two weeks} at {team}
  learning self domain,communication: Practised {transfers with the slide board|hand-over by the five points|mouth care|feeding with thickener} at {team} until I could say what each step is for → Passed the check at the {first|second} try
  alignment self alignment: Asked on each {ward|floor|corridor} of {team} who was waiting for which form, and brought them in that order → Nobody had to ring for a form
  incident self problem-solving,composure: Told {colleague} right away that I had spilled {a sample|a cup of medicine|the fluid jug}, what I had wiped and what was left → Put right within the hour

mid: Medicines after hospital, {quarter}
  synthesis team synthesis,communication: Compared the hospital's list with the home list for {nine|eleven|fourteen|twelve} clients in {quarter} and found why they differed → One list per client, used by the whole round
  improvement team problem-solving,foresight: Traced the missing {evening|night|noon} doses of {month} to {late discharge|the Friday list|a changed pack} and had the pharmacy warned at noon → {Three|Four} missed doses in the quarter before, none since
  alignment team alignment: Settled with {team} who signs the list when a client comes home on a {Friday|Saturday|holiday} → It is on the discharge form now

mid: Wound care for the {town} round in {quarter}
  decision team domain,judgement: Chose {foam|silicone|alginate|honey} dressings for {the slow wounds|two foot ulcers|a pressure sore} and noted which other kind I ruled out → Dressing changes down from daily to every third day
  plan team planning: Planned the change-over to the new dressings for {six|five|eight} clients in {month} so that no visit ran over the hour → Done in {four|three} weeks as planned
  teaching team growing-others,communication: Taught {junior} and {two|three} others to measure and photograph a {wound|sore|scar} the same way → Pictures from three people can be compared

mid: Falls in the {flats=stairwell flats|old terrace|houses by the canal}
  risk team foresight: Listed who in the {flats} would need help in {January|a heatwave|icy weather|a power cut} and prepared a call list → Used on {four|three|two} mornings
  incident team composure,judgement,problem-solving: Found two clients in the {flats} on the floor on one {morning|evening|Sunday}, called for the second and stayed with the first → Both at home again within the week
  improvement team ownership: Brought the grab-rail forms for the {flats} from the first call to the fitted rail without a reminder → {Nine|Seven|Eleven} rails in five weeks

mid: {quarter} care plans
  routine team quality,ownership: Kept the care plans of my {twelve|fifteen|ten|thirteen} clients up to date through {quarter} → Handed over before leave, nobody had to ring me
  assurance team quality,domain: Had my plans looked at in the {insurer's|health board's|yearly|hospital's} inspection in {month} → No remark on mine
  review team growing-others,alignment: Read {junior}'s {first|second|new} admission plan of {month} and went through it with {junior} at the bedside → Accepted with one change

mid: Meals and weight, {quarter}
  routine team domain,quality,communication: Weighed {eight|ten|seven} clients through {quarter} and wrote what they ate so that the kitchen could read it → {Two|Three} gained for the first time in a year
  design team problem-solving,planning,synthesis: Made one sheet out of the {kitchen's|family's|therapist's} and our notes on eating, tried it for {two|three} weeks → The round uses it
  outcome team ownership,planning: Had the {soft meals|evening snacks|drinks with thickener} arranged from the first question to the last signature → Running since {month}

advanced: Night cover for {area=the Westry side|the valley|the two outer villages|the old town|the harbour flats}
  plan cross-team planning,strategy,alignment: Cut the wish for night cover in {area} into {four|five|three} steps that could each be tried and undone → First step ran {three|five} weeks later with the people we had
  risk cross-team foresight,alignment: Told {team} {two months|ten weeks|a quarter} ahead that one nurse off sick would leave {area} without cover, with three ways out → They chose the shared stand-by
  decision team judgement,domain,problem-solving: Decided on my own which calls from {area} the night nurse answers by phone and which by car → Car trips {halved|down by a third}, no complaint
  outcome cross-team ownership,planning,problem-solving: Stayed with it until day staff no longer started with calls left over from {area} → Left-over calls down from {seven|nine|eleven} a week to {one|two}

advanced: Going home with {need=a feeding tube|a ventilator at night|a drain|a pump for pain|home dialysis}
  design cross-team synthesis,judgement,planning: Made one page out of what the physician, {the dietician|the therapist|the pharmacist}, the family and we knew about {need} → Used for all {five|four|six} clients since
  teaching team domain,growing-others: Showed {junior} and {the evening shift|two others|the weekend pair} what to check first with {need} → {junior} now does the first visit alone
  presentation cross-team communication,synthesis: Explained to {team}, without our terms, what we trade when someone goes home with {need} before noon, their questions answered beforehand → Noon stays, with a call the evening before
  assurance team quality,ownership,composure: Took {the health board|the insurer's nurse|the accreditation people} through our clients with {need} on the day they came unannounced → Named as good practice in their letter

advanced: The {what=stomach bug|flu|scabies|covid} weeks of {month}
  incident cross-team composure,foresight,communication: Told families, {team} and the rota within {two|three} hours what we knew of the {what}, and what we did not → No rumours to put right afterwards
  decision cross-team judgement,alignment,strategy: Chose {one fixed pair|two fixed pairs} for the visits with {what} over equal shares, and won over those who wanted to stay out of it → {Two|Three} colleagues ill instead of eight the winter before
  improvement cross-team ownership,problem-solving,planning: Had the kit against {what} packed per {visit|street} instead of per car, and kept at it until all stations did → Kit no longer runs out on {Sundays|Mondays}
  review team quality,domain,growing-others: Went through the notes of the {what} weeks with {junior} and marked what we would write differently → The list became our template

advanced: Fewer trips for {samples=blood samples|urine samples|swabs}
  trade-off cross-team communication,domain,strategy: Laid out for {team} what fewer trips for {samples} cost in minutes and save in repeats → They agreed to {two fixed mornings|one fixed morning}
  alignment cross-team alignment,communication,planning: Got {the laboratory, the drivers and the practice|laboratory and both practices} to share one window for {samples} though each wanted its own → One window since {month}
  outcome(partly) cross-team ownership,problem-solving: Reduced the repeats of {samples} by a third where I had said {a half|two thirds}, and told everybody why → The rest hangs on the courier; written up for {manager}
  routine team quality,judgement,domain: Took the difficult {samples} for {two|three} quarters, and colleagues copied the order I do it in → {Two|Three} of sixty had to be repeated

advanced: Pain in people {who=who cannot say so|with dementia|after a stroke|who speak another language}
  synthesis cross-team synthesis,communication: Brought the notes of night staff, families and the physician on {six|eight|seven} clients {who} into one picture of when it hurts → {Two physicians|A physician and the clinic} changed the plan by it
  design team problem-solving,judgement: Worked out how to score pain {during washing|on the stairs|at night} in clients {who}, tried it with two and changed it once → In use on the round since {month}
  mentoring team growing-others: Met {junior} every {second|third} week over a case of their own choosing, mostly people {who} → {Three|Four} cases later they led the talk with the family
  presentation cross-team ownership,communication,composure: Told the {physicians' evening|station heads|therapists} what our scoring had missed at first in people {who}, and stood the questions → Two practices ask for the sheet now

advanced: Rota of {quarter} for the {town} side
  plan cross-team planning,foresight,communication: Planned the visits of {quarter} around known leave and the {two|three} training weeks, and asked early for what was missing → Filled without overtime
  risk cross-team foresight,alignment: Raised with {team} that {three|two|four} contracts end in the same month → {Two|All but one} extended in time
  outcome(missed) team ownership,composure: The rota for {the holidays|the long weekend|the school break|the feast days} did not hold and I said so to everyone it hit, with my part in it → Extra pay was agreed; next year's starts from the wishes, not the quota
  initiative cross-team strategy,ownership,planning: Tried shorter rounds with clients of one {street|block|village}, towards the aim of fewer minutes in the car → {Eleven|Nine|Fourteen} minutes a round saved

advanced: Family talks before {moment=the last weeks|moving to a home|the first night alone}
  alignment cross-team alignment,communication: Brought {three daughters|two brothers|a son and a neighbour} who no longer spoke to one decision about {moment} → They signed the same page
  design team problem-solving,quality: Made a sheet for the talk about {moment}, tried it at {four|five} kitchen tables and cut it by half → Colleagues take it along
  teaching cross-team growing-others,domain,communication: Took {two|three} colleagues from the other stations along to talks about {moment} and left the third to them → They do it in pairs now
  outcome cross-team ownership: Rang the families {a month|six weeks} later to ask whether they would decide the same, and changed our leaflet by it → {Nine of ten|Seven of nine} would

senior: {problem=readmissions|falls|missed doses|pressure sores} in home care
  synthesis organisation domain,synthesis,strategy: Put hospital, home-care and practice records on {problem} side by side and showed that they follow {Friday discharges|changed medicines|the second week|a new carer} → The directors made it an aim of the year
  initiative organisation ownership,planning,foresight: Led the programme against {problem} with nurses of all three stations → Down by {a fifth|a quarter|a third} in {two|three} quarters
  alignment cross-team judgement,problem-solving,alignment: Ended the quarrel of ward and home care over who acts first on {problem}, by three rules tried for a month → The rules stand in both handbooks
  teaching cross-team quality,growing-others: Trained two nurses per station on {problem}, who now train the others → {Ten of twelve|Nine of eleven} teams do it without me

senior: One standard for {what=medicines at home|wound care|hand-over|lifting|keys and doors}
  improvement cross-team quality,problem-solving,growing-others: Wrote the standard for {what} with three stations and changed it after each trial → Faults reported fell from {nine|eight|twelve} to three a quarter
  decision organisation strategy,domain,foresight: Told the directors what the new rules on {what} ask of us and what to stop doing, and they followed → Two forms ended, one post moved
  budget organisation ownership,judgement,strategy: Asked for the money for {what}, spent it as agreed and gave {a tenth|a twentieth} back → Reported to the directors in {month}
  presentation organisation communication,composure,foresight: Answered works council and physicians on {what} in one meeting when both were against it → Agreed with one change

senior: When the {system=planning system|phones|laboratory|power in Stennet} went down
  incident cross-team composure,judgement,problem-solving: Kept {three|two} stations working without the {system} and said each morning what we knew → No visit missed that could not wait
  risk organisation foresight,domain: Showed the directors what one more day without the {system} would have cost, and what a spare would → Spare bought in {month}
  improvement organisation ownership,quality,planning: Led the drill for days without the {system} that every station now does twice a year → Third drill without a gap
  alignment cross-team planning,alignment,judgement: Settled between {team} and the stations whose people go first when the {system} is down → Used once, without a call to the directors

senior: A ladder of cases for {whom=new nurses|returning nurses|care assistants|night staff}
  design team growing-others: Built a row of {twenty|fifteen|twelve} cases by which {whom} grow into the difficult visits, with {colleague} and {junior} → {Seven|Five|Nine} people went through it
  mentoring team growing-others: Guided {junior} through a year of dated talks, with aims and what came of them, on the cases for {whom} → {junior} took over the {dementia|ventilation|palliative} visits
  plan organisation strategy,planning,foresight: Set out for four years who retires, which skills leave with them, and what {whom} must learn by then → The directors opened {four|three} training places
  outcome organisation ownership,problem-solving,communication: Stayed until every station could name who of the {whom} covers {ventilation|dialysis|palliative care} → Gaps down from {five|six} to one

senior: Home care and the {partner=Aldmoor General|county hospital|rehab clinic|hospice}
  initiative organisation ownership,strategy,planning: Took on the contract with the {partner} on joint discharge, from the first letter to the signed page → Signed in {month}; {sixty|forty|ninety} clients so far
  trade-off organisation domain,judgement,communication: Set out for both houses what a nurse shared with the {partner} saves and what each gives up → They chose {two|three} shared posts
  assurance organisation quality,foresight,ownership: Prepared all three stations and the {partner} for the accreditation visit and led the day → Passed with {one recommendation|two recommendations}
  decision cross-team composure,judgement,planning: Called off the start with the {partner} {two|three} days ahead when the phones were not ready, against some pressure → Started a fortnight later without a gap

senior: Care in the {event=bus strike|flood|power cut|snow} of {month}
  plan cross-team planning,alignment: Planned with all stations whom we visit first in the {event}, and whom we ring → {Ninety|Sixty|Seventy} people rung on the first morning
  decision organisation foresight,strategy: Had the directors agree on the eve of the {event} what stops so that visits don't → Office work stood still for {four|three} days
  incident cross-team composure,problem-solving: Ran the days of the {event} from one room with {team}, and handed over in writing each evening → Nobody on the list was missed
  assurance organisation quality,domain,ownership: Had the county look at how we came through the {event} and answered for it → They passed our list on to others

senior: Ending {thing=paper charts|double visits|the old on-call list}
  initiative organisation ownership,planning,strategy: Led the end of {thing} in all stations, starting where it hurt most → Gone in {month}
  design cross-team quality,growing-others: Wrote with {junior} and {team} what takes the place of {thing}, and tried it on two rounds → Both stations took it over as it stood
  synthesis organisation domain,strategy,communication: Joined what {thing} cost in hours, mistakes and nerves into one page → The directors read it aloud at the summer meeting
  presentation organisation foresight,communication,composure: Told the three stations what ends with {thing} and what we don't know yet → The questions went into the plan
`
