# Completion of unknot in fish. Written by tests/cmd/test_completions with UNKNOT_UPDATE=1.

function __unknot_routines
	unknot list routines 2>/dev/null | string replace -r ' .*' ''
end

function __unknot_ids
	__unknot_routines
	unknot list exercises 2>/dev/null | string replace -r ' .*' ''
end

# Whether the command is the one named, or none was typed yet.
function __unknot_command
	set -l value no
	for word in (commandline -opc)[2..-1]
		if test $value = yes
			set value no
			continue
		end
		switch $word
			case --data --library --script --size
				set value yes
			case '-*'
			case '*'
				test "$word" = "$argv"
				return
		end
	end
	test -z "$argv"
end

complete -c unknot -f
complete -c unknot -l data -r -F -d 'keep the journal and your own files in this folder'
complete -c unknot -l library -r -F -d 'take routines and sounds from this folder'
complete -c unknot -l quiet -d 'say only what was asked for, and errors'
complete -c unknot -l no-sound -d 'play no cues'
complete -c unknot -l no-speech -d 'say nothing aloud'
complete -c unknot -l ascii -d 'show nothing but ASCII'
complete -c unknot -l script -r -F -d 'take keys from this file, on a clock that does not wait'
complete -c unknot -l size -r -d 'size of the screen of a script (80x24)'
complete -c unknot -l help -d 'show this help'
complete -c unknot -l version -d 'show the version'
complete -c unknot -n __unknot_command -a run -d 'start a session, today\'s when none is named'
complete -c unknot -n '__unknot_command run' -F -a '(__unknot_routines)'
complete -c unknot -n '__unknot_command run' -l minutes -r -d 'fit the session into so many minutes'
complete -c unknot -n '__unknot_command run' -l purpose -r -a 'daily warm-up recovery release wind-down' -d 'work for this instead of the routine\'s purpose'
complete -c unknot -n '__unknot_command run' -l plain -d 'a line at a time: for screen readers, logs and simple terminals'
complete -c unknot -n '__unknot_command run' -l dry-run -d 'say what would be done, and stop'
complete -c unknot -n __unknot_command -a today -d 'today\'s session, the dose of each step and why'
complete -c unknot -n '__unknot_command today' -F -a '(__unknot_routines)'
complete -c unknot -n '__unknot_command today' -l minutes -r -d 'fit it to so many minutes'
complete -c unknot -n '__unknot_command today' -l sore -r -d 'how sore places are now, 0-10 (calf=3, calf:left=5)'
complete -c unknot -n '__unknot_command today' -l tools -r -a 'foam-roller soft-roller massage-ball tennis-ball lacrosse-ball peanut massage-stick hands none' -d 'the tools at hand'
complete -c unknot -n '__unknot_command today' -l json -d 'as JSON'
complete -c unknot -n __unknot_command -a progress -d 'soreness and what became of it, weeks, check-ins'
complete -c unknot -n '__unknot_command progress' -l area -r -a 'jaw suboccipitals neck upper-trap levator supraspinatus infraspinatus posterior-shoulder front-shoulder chest rhomboids upper-back mid-back lats triceps biceps forearm-flexors forearm-extensors hand low-back ql hip-flexor tfl glute-max glute-med glute-min piriformis adductors inner-quad quads outer-quad hamstrings calf soleus peroneals shin foot other' -d 'only this area'
complete -c unknot -n '__unknot_command progress' -l json -d 'as JSON'
complete -c unknot -n '__unknot_command progress' -l html -d 'as a page for a therapist'
complete -c unknot -n __unknot_command -a checkin -d 'the next-day and weekly questions without a session'
complete -c unknot -n __unknot_command -a health -d 'safety answers and locks, with their dates'
complete -c unknot -n '__unknot_command health' -l set -r -d 'answer all safety questions: what holds, or none'
complete -c unknot -n __unknot_command -a clear -d 'note that a clinician said that an area may be rolled'
complete -c unknot -n '__unknot_command clear' -a 'jaw suboccipitals neck upper-trap levator supraspinatus infraspinatus posterior-shoulder front-shoulder chest rhomboids upper-back mid-back lats triceps biceps forearm-flexors forearm-extensors hand low-back ql hip-flexor tfl glute-max glute-med glute-min piriformis adductors inner-quad quads outer-quad hamstrings calf soleus peroneals shin foot other'
complete -c unknot -n '__unknot_command clear' -l side -r -a 'left right midline' -d 'only this side'
complete -c unknot -n '__unknot_command clear' -l site -r -d 'which place, for the area "other"'
complete -c unknot -n __unknot_command -a list -d 'list what is installed and what you have added'
complete -c unknot -n '__unknot_command list' -a 'routines exercises areas tools'
complete -c unknot -n '__unknot_command list' -l area -r -a 'jaw suboccipitals neck upper-trap levator supraspinatus infraspinatus posterior-shoulder front-shoulder chest rhomboids upper-back mid-back lats triceps biceps forearm-flexors forearm-extensors hand low-back ql hip-flexor tfl glute-max glute-med glute-min piriformis adductors inner-quad quads outer-quad hamstrings calf soleus peroneals shin foot other' -d 'only what works this area'
complete -c unknot -n '__unknot_command list' -l tool -r -a 'foam-roller soft-roller massage-ball tennis-ball lacrosse-ball peanut massage-stick hands none' -d 'only what can be done with this tool'
complete -c unknot -n '__unknot_command list' -l for -r -d 'only what is for this: desk, headache, recovery ...'
complete -c unknot -n '__unknot_command list' -l json -d 'as JSON'
complete -c unknot -n __unknot_command -a show -d 'show a routine or an exercise in full'
complete -c unknot -n '__unknot_command show' -F -a '(__unknot_ids)'
complete -c unknot -n '__unknot_command show' -l json -d 'as JSON'
complete -c unknot -n '__unknot_command show' -l html -d 'as a page to print and hand out, in one file'
complete -c unknot -n __unknot_command -a timeline -d 'when every cue of a session comes, at today\'s dose'
complete -c unknot -n '__unknot_command timeline' -F -a '(__unknot_routines)'
complete -c unknot -n '__unknot_command timeline' -l json -d 'as JSON'
complete -c unknot -n __unknot_command -a log -d 'sessions, holds and ratings'
complete -c unknot -n '__unknot_command log' -l area -r -a 'jaw suboccipitals neck upper-trap levator supraspinatus infraspinatus posterior-shoulder front-shoulder chest rhomboids upper-back mid-back lats triceps biceps forearm-flexors forearm-extensors hand low-back ql hip-flexor tfl glute-max glute-med glute-min piriformis adductors inner-quad quads outer-quad hamstrings calf soleus peroneals shin foot other' -d 'only sessions that worked this area'
complete -c unknot -n '__unknot_command log' -l since -r -d 'only from this day on (2026-01-05)'
complete -c unknot -n '__unknot_command log' -l json -d 'as JSON, in the shape of an export'
complete -c unknot -n __unknot_command -a amend -d 'correct a rating; SESSION is an id or the start of one, or "last"'
complete -c unknot -n '__unknot_command amend' -l site -r -d 'which place, for the area "other"'
complete -c unknot -n __unknot_command -a forget -d 'delete data, after asking'
complete -c unknot -n '__unknot_command forget' -l before -r -d 'all sessions before this day'
complete -c unknot -n '__unknot_command forget' -l all -d 'everything, safety answers and locks too'
complete -c unknot -n '__unknot_command forget' -l yes -d 'do not ask'
complete -c unknot -n __unknot_command -a export -d 'the journal, to keep or to use elsewhere'
complete -c unknot -n '__unknot_command export' -l format -r -a 'json csv fhir' -d 'json (complete, can be imported), csv, or fhir (for clinics)'
complete -c unknot -n '__unknot_command export' -s o -l output -r -F -d 'write to this file instead of standard output'
complete -c unknot -n __unknot_command -a import -d 'merge a JSON export into the journal'
complete -c unknot -n '__unknot_command import' -F
complete -c unknot -n __unknot_command -a check -d 'check routine files; - is standard input, a folder is walked'
complete -c unknot -n '__unknot_command check' -F
complete -c unknot -n '__unknot_command check' -l strict -d 'warnings count as errors'
complete -c unknot -n '__unknot_command check' -l format -r -a 'gcc json sarif' -d 'gcc (lines only), json or sarif instead of text with the lines shown'
complete -c unknot -n __unknot_command -a new -d 'write a commented routine file to start from; never overwrites'
complete -c unknot -n '__unknot_command new' -F
complete -c unknot -n '__unknot_command new' -l from -r -F -a '(__unknot_ids)' -d 'start from this routine or exercise'
complete -c unknot -n __unknot_command -a edit -d 'open a routine in your editor and check it when you save'
complete -c unknot -n '__unknot_command edit' -F -a '(__unknot_routines)'
complete -c unknot -n __unknot_command -a watch -d 'preview a routine file, again each time it is saved'
complete -c unknot -n '__unknot_command watch' -F
complete -c unknot -n __unknot_command -a add -d 'check a routine and copy it to your own; asks before replacing'
complete -c unknot -n '__unknot_command add' -F
complete -c unknot -n __unknot_command -a whatif -d 'answers in on standard input, dose out, a line each'
complete -c unknot -n '__unknot_command whatif' -l hold -r -d 'reference hold, 5-600 (60)'
complete -c unknot -n '__unknot_command whatif' -l ceiling -r -d 'highest pressure of the exercise, 1-5 (5)'
complete -c unknot -n '__unknot_command whatif' -l level-max -r -d 'highest level, 1-6 (6)'
complete -c unknot -n '__unknot_command whatif' -l days-between -r -d 'days from one session to the next (1)'
complete -c unknot -n '__unknot_command whatif' -l fixed -d 'the dose is prescribed'
complete -c unknot -n __unknot_command -a status -d 'one line when a session is due, for a bar or a prompt; else nothing'
complete -c unknot -n '__unknot_command status' -l format -r -a 'tmux waybar polybar zsh' -d 'tmux, waybar, polybar or zsh; or a text with %l all of it, %r routine, %i its id, %m minutes, %a areas, %d days since the last session, %% a per cent sign'
complete -c unknot -n __unknot_command -a remind -d 'a reminder at a time of the day; due: remind now, if a session is due'
complete -c unknot -n '__unknot_command remind' -a 'on off status due'
complete -c unknot -n '__unknot_command remind' -l at -r -d 'on: at this time of the day'
complete -c unknot -n '__unknot_command remind' -l days -r -d 'on: on these days, as mon-fri or mon,thu; else every day'
complete -c unknot -n __unknot_command -a settings -d 'every setting, its value and where it comes from'
complete -c unknot -n '__unknot_command settings' -l json -d 'as JSON'
complete -c unknot -n __unknot_command -a sounds -d 'the cues, where their files are, and what plays them'
complete -c unknot -n '__unknot_command sounds' -l test -d 'play each of them'
complete -c unknot -n __unknot_command -a doctor -d 'what works here, what does not, and what to do about it'
complete -c unknot -n '__unknot_command doctor' -l replay -d 'also make every decision again from the stored answers and compare'
complete -c unknot -n __unknot_command -a help -d 'this list, or help on a topic'
complete -c unknot -n '__unknot_command help' -a 'first-session feelings safety whom-to-ask glossary combine evidence not-covered run today progress checkin health clear list show timeline log amend forget export import check new edit watch add whatif status remind settings sounds doctor help'
