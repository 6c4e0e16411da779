// What people in marketing did: invented, in the form that stories.ts reads.

export const MARKETING_STORIES = `
early: Pages of the {part=jobs site|station finder|family guide|news page}
  outcome self domain,ownership: Wrote {three|four|five|six} pages of the {part} by the style list and said which travel directions I could not check → Two were indeed old
  routine self quality,planning: Kept my list of {part} pages with the hours I guessed and needed, and read each against the example first → All up by {month}
  incident self problem-solving: Said at which size a {picture|film|map} on the {part} fails to load and what I had tried → {colleague} found the limit in a minute

early: Helping at the {event=open day|care fair|school visits|summer party}
  routine self alignment,foresight: Asked who waits for what at the {event} and told {team} two days early that the {banners|cups|leaflets} would be late → They brought theirs
  learning self domain,composure: Practised the {three|five|four} questions families ask most at the {event}, with {colleague} as the family → Took my first talk alone in the afternoon
  teaching self growing-others: Showed {colleague} how I pack the stand for the {event} → Set up in half the time

early: Newsletter, {month}
  routine self quality,ownership: Built the {month} newsletter from the template with both test sends → No wrong link
  synthesis self synthesis: Summed up what {four|three|five} stations had sent in for {month} and proposed what to leave out → {manager} left out one more
  incident self problem-solving,foresight: Swapped a dead link in the {month} newsletter by the known way before the second half was sent → {A few hundred|Sixty|Two hundred} readers never saw it

early: Looking at our numbers for {page=the jobs page|the newsletter|the finder}
  learning self domain,communication: Learned what a visit, a reader and a call-back are, and wrote it for {page} in my own words → It is pinned up in the office
  decision self judgement: Proposed the better of two headlines for {page} with the numbers, and asked before changing it → Changed the same day
  review self quality: Took in that my figures on {page} had no source, and gave one to each in the next {four|five} pieces → No such remark since

mid: Stories from the {place=Aldmoor round|Westry round|hospital side|night shift}
  outcome team ownership,domain,quality: Made {three|four|five} stories from the {place}, from the first talk to print, with people's leave for every word → Used by the stations as they are
  decision team judgement,domain: Talked with {eight|six|nine} families of the {place} instead of sending a survey, and wrote why → Two answers no survey asks for
  teaching team growing-others,communication: Showed {junior} on the {place} how to ask so that people tell → {junior} did the fourth alone

mid: {post=letters|mails|invitations} that come back
  incident team problem-solving,composure: Found that the {post} that came back stem from one list, cleaned it and closed the {field|form} that let them in → From {eighty|sixty|ninety} to three a mailing
  routine team quality,ownership: Sent {five|six|four} mailings of {post} in a row without a correction → {team} forwards them unread
  alignment team alignment: Settled with {colleague} which addresses get no {post} at all → In our guide

mid: {season=Spring|Autumn|Winter} {print=brochure|calendar|family guide}
  plan team planning,foresight: Planned the {print} back from the printing day, with a second printer asked beforehand → The second one was needed
  design team quality,ownership: Made the {print} in {seven|six|eight} weeks; the team saw it at the proof and at the end → Out by the day
  synthesis team synthesis,communication: Cleared up for the {print} why {three|two|four} lists of our services differ, and left one → The web page uses it too

mid: Calls after the {month} mailing
  improvement team problem-solving,foresight,ownership: Set the {month} mailing over {four|three|five} days so that the phones could follow → No call lost
  routine team communication,domain: Left a page on the {month} mailing that the person on the phone could read in a minute → Nobody was sent on to me
  review team growing-others,alignment: Went through {junior}'s texts of {month} with the reason beside each change → The second lot needed half

mid: {what=signs|name badges|car stickers|door plates} for {count=three|two|four} stations
  outcome team ownership,planning,domain: Took the {what} for {count} stations from the first wish to the last screw, asking once, about the money → Up since {month}
  assurance team quality,domain: Had the {what} tried by people with poor sight before printing → {One|Two} colours changed
  risk team foresight: Told the stations how we go on if the {what} don't come in time → They came {two|three} days late, nobody noticed

advanced: Nurses for {place=Westry|the night shift|the hospital side|weekends}
  plan cross-team planning,strategy,alignment: Cut "find {twelve|nine|fifteen} nurses for {place}" into what stops people from asking us, and began with the smallest → {Nine|Seven|Eleven} came, most stayed
  synthesis cross-team synthesis,communication: Joined what leavers, trainees and the stations say about {place} into one page by which heads who disagreed chose → Rota first, pictures second
  alignment cross-team alignment,planning,communication: Brought {team} and two stations to answer those who ask about {place} within a day, though none felt it was theirs → {Two|One and a half} days on average
  outcome cross-team ownership,problem-solving: Asked those new in {place} three months on what we had promised too much, and changed the page → Nobody left in the first half-year since

advanced: The claim about {claim=always the same nurse|no waiting list|the best marks|the shortest way} that we could not make
  decision team domain,judgement,problem-solving: Settled whether we may say "{claim}", with the ruling and the figures of {team} → We say what we can show
  trade-off cross-team communication,strategy: Explained to {team} what an honest number instead of "{claim}" loses and wins us → They gave us theirs to print
  review team quality,growing-others,domain: Read all claims like "{claim}" with {junior}, each with its source → {Eleven|Nine|Seven} went, four are better
  risk cross-team foresight,alignment: Told the directors and stations which posters with "{claim}" could be challenged, with new ones ready → Taken down before anyone wrote

advanced: When {who=the Courier|the radio|regional news|a blog} called
  incident cross-team composure,communication,foresight: Answered {who} about {the missed visits|the closed ward|the unpaid hours} within the hour with what we knew, and told {team} before they read it → One fair piece, no second one
  decision team judgement,composure: Decided not to send {who} the statement that had been written in anger → Nobody missed it
  presentation cross-team ownership,communication: Told the heads what in the story of {who} was our own making, and mine → Families now hear first
  improvement cross-team ownership,problem-solving,strategy: After {who}, got the stations to tell us within the day when something goes wrong, by a form of {three|four} lines → Used {eleven|nine} times since

advanced: One {thing=campaign|brochure|fair|newsletter} less in {quarter}
  decision cross-team judgement,strategy,alignment: Left out the {thing} to answer those who had asked in {spring|autumn|January}, and won over those who had counted on it → As many new clients for a third of the money
  plan cross-team planning,foresight,communication: Showed who would answer whom by when in place of the {thing}, and what each waits for → All answered in {nine|eight|twelve} days
  outcome(partly) cross-team ownership,composure: Half the talks I had promised the stations in place of the {thing} came about; told them why, and my part in it → Next time they set the number
  routine team quality,judgement,domain: Ran {eight|seven|ten} mailings in place of the {thing} by my own sheet without a correction; the others took it over → It is the first page of our guide

advanced: A finder for {need=short-time care|night care|advice at home|day places}
  initiative cross-team strategy,planning,ownership: Tried the finder for {need} with one town, towards the aim that families find us without a call → A {third|quarter} do
  design team problem-solving,judgement: Worked out questions that lead to {need}, tried them on {nine|eight|seven} families and threw half away → {Four|Five} questions left
  alignment cross-team alignment,communication,planning: Agreed with software, {team} and the stations who keeps {need} right in the finder → Names on the page itself
  mentoring team growing-others: Had {junior} lead the second town of {need} with me beside them → {junior} leads the third alone

advanced: The {place=fair|practices|pharmacies|town halls} in {month}
  plan cross-team planning,foresight,alignment: Planned the talks at the {place} around {twelve|nine|fifteen} people's busy weeks → One fell through
  assurance team quality,ownership,domain: Had an outside reader test whether our leaflet for the {place} is understood → Two pages instead of {six|five}
  teaching cross-team communication,growing-others: Explained to nurses and drivers what we may promise at the {place}, by {six|five} short scenes → No promise to take back
  outcome(missed) team ownership,composure: The {place} brought {four|three} talks for all their money; I said so, and that I had chosen them → We do it otherwise this year

advanced: Pictures of {whom=real clients|our drivers|night nurses|families}
  decision team judgement,domain: Settled by which words {whom} give leave for a picture, and how they take it back → {Two|Three} took it back, within the hour
  presentation cross-team communication,alignment,composure: Told {team} why we ended the bought pictures in favour of {whom}, though they had liked them → They brought the first names
  routine team quality,planning: Kept the pictures of {whom} current for {three|two} quarters, each with its paper → The audit took a morning
  improvement cross-team strategy,problem-solving,foresight: Saw that {whom} would be asked too often and made one day a quarter of it → Nobody has said no since

senior: What we stand for {when=in five years|after the merger talks|with the new station|beside the big chains}
  plan organisation strategy,planning,foresight: Said what we should be known for {when} and what to stop saying, and the directors took it up → {Two|Three} slogans ended
  synthesis organisation synthesis,domain,strategy: Joined complaints, leavers' talks and reviews, and showed that what we stand for {when} turns on one promise → The promise was changed, then kept
  initiative organisation ownership,planning,problem-solving: Led the change to what we stand for {when}, in stations, hospital and web, until the last sign → Done in {month}
  presentation organisation communication,composure,foresight: Answered for what we stand for {when} before the works council and two boards, and gave up the new name → The rest stands

senior: Words for {days=hard days|the accident|the closing|bad marks}
  improvement cross-team quality,growing-others,problem-solving: Wrote with care and finance the words for {days}; three teams adopted them → Complaints about tone from {nine|eight} to two
  incident cross-team composure,judgement: Led what we said in the weeks of {days}, family first, then staff, then the rest → The family thanked the station
  decision organisation foresight,domain,strategy: Told the directors what silence about {days} would cost, and they spoke → One day's news instead of weeks
  assurance organisation ownership,quality,foresight: Had our words for {days} judged by an outsider → {Two|Three} to mend, mended

senior: Money for what brings {what=nurses|families|referrals|trust}
  budget organisation ownership,judgement,strategy: Moved {two fifths|a third|half} of the money from what we like to what brings {what}, and answered for it → More asked, for a tenth less
  trade-off organisation domain,communication,judgement: Laid out for the directors what following people around the web brings us in {what} and what it costs us → We don't
  alignment cross-team planning,alignment,judgement: Settled which station gets the spring and which the autumn for {what} → Held without a complaint
  risk organisation foresight,domain: Showed a year ahead that buying {what} would cost three times as much, with another way → Our own page brings half now

senior: Council of {whom=families|clients|neighbours|former patients}
  initiative organisation ownership,strategy,planning: Set up a council of {whom} with the three stations, towards the aim of being told early → Meets each quarter
  design cross-team quality,growing-others: Wrote how we ask {whom} and what we do with the answers; {team} and the stations took it up → {Four|Three|Five} changes came from it
  alignment cross-team problem-solving,alignment,composure: Brought care, software and finance together over bills that {whom} can't read, which nobody owned → New bill in {month}
  outcome organisation ownership,communication: Stayed until each station answered its own council of {whom} without us → All three do

senior: People who {act=write|film|speak|answer}
  teaching cross-team growing-others,quality,domain: Taught {eleven|nine|eight} nurses and two accountants to {act} for families → They need us for every third piece only
  people team growing-others: Looked ahead to next year's lack of people who {act}, hired one and had two learn it → The first pieces are our own
  mentoring team growing-others: Met {junior} each fortnight for a year on what they had decided, so that they {act} unaided → {junior} leads the web
  decision cross-team judgement,planning,composure: Took people who {act} off the calendar for the {flu|holiday|storm} weeks and said to all why → The station finder was up in two days

senior: The {page=job page|prices page|page for doctors} everybody had a wish for
  alignment cross-team problem-solving,judgement,alignment: Took on the {page} that five departments had wishes for and none answered for → One name under it since {month}
  plan organisation strategy,planning,foresight: Set out what the {page} is for in two years, and what goes → Two thirds went
  synthesis organisation domain,communication,strategy: Joined what {nine hundred|six hundred} calls ask with what the {page} says, and showed the gap → The directors had it read to them
  outcome organisation ownership: Saw the {page} through until calls it should have spared us were down → By {two fifths|half}

senior: One tone in {where=letters|talks|notices|apologies} of three departments
  improvement cross-team quality,growing-others,problem-solving: Wrote the guide for {where} with care and finance and tried it on real ones → Corrections from {twelve|nine} to three a month
  presentation organisation communication,composure,foresight: Read old and new {where} aloud to the directors, ours among the bad ones → They took it up the same day
  decision cross-team judgement,composure: Let finance keep two of its {where} as the law wants them, against my own team → Peace since
  assurance organisation ownership,domain,quality: Had {two hundred|ninety} {where} judged by people from outside → {Nine in ten|Four in five} understood at once
`
