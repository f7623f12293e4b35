" Routine files of unknot in Vim: colours, and :make for the check.
"
" In your vimrc:  source /usr/share/unknot/routines/editor/unknot.vim
" Then :make checks the file, :copen lists what it found, and each finding leads to its place.

if !exists('g:syntax_on')
  syntax enable
endif

function! s:IsRoutine() abort
  return match(getline(1, 60), '\v^\s*(format\s*\=\s*1>|translates\s*\=)') >= 0
endfunction

function! s:Settings() abort
  setlocal commentstring=#\ %s
  setlocal makeprg=unknot\ check\ --format\ gcc\ %:S
  setlocal errorformat=%f:%l:%c:\ %trror:\ %m,%f:%l:%c:\ %tarning:\ %m
endfunction

function! s:Highlight() abort
  syntax clear
  syntax case match
  syntax region unknotNote start=/#/ end=/$/ oneline
  syntax region unknotNote start=+//+ end=/$/ oneline
  syntax region unknotNote start=+/\*+ end=+\*/+
  syntax match unknotEscape contained /\\./
  syntax region unknotText start=/"/ skip=/\\./ end=/"/ oneline contains=unknotEscape
  syntax match unknotNumber /\<\d\+\(\.\d\+\)\?\>/
  syntax keyword unknotTruth true false
  syntax match unknotError /@include\>.*/
  syntax match unknotFigureKey contained /\<[a-z][a-z-]*\ze\s*[=:]/
  syntax cluster unknotValue contains=unknotNote,unknotText,unknotNumber,unknotTruth,unknotWord
  syntax region unknotFigureGroup contained start=/{/ end=/}/ contains=unknotFigureGroup,unknotFigureKey,@unknotValue
  syntax region unknotFigure matchgroup=unknotKey start=/\<figure\s*[=:]\s*{/ end=/}/ contains=unknotFigureGroup,unknotFigureKey,@unknotValue
  " keys begin: written by tests/io/test_routine_editor with UNKNOT_UPDATE=1
  syntax keyword unknotKey format exercises routine id title area site near sides tools technique place hold cadence pressure lead_in rest position movement cues easier harder feel stop avoid contact source at say author version patient purpose audience conditions minutes summary before after progression level_max start_level ladder days_between per_day valid_until stop_pain review_after confirm allow steps phases exercise sets tool optional reps rep_seconds note weeks translates
  syntax match unknotWord /"\%(jaw\|suboccipitals\|neck\|upper-trap\|levator\|supraspinatus\|infraspinatus\|posterior-shoulder\|front-shoulder\|chest\|rhomboids\|upper-back\|mid-back\|lats\|triceps\|biceps\|forearm-flexors\|forearm-extensors\|hand\|low-back\|ql\|hip-flexor\|tfl\|glute-max\|glute-med\|glute-min\|piriformis\|adductors\|inner-quad\|quads\|outer-quad\|hamstrings\|calf\|soleus\|peroneals\|shin\|foot\|other\)"/
  syntax match unknotWord /"\%(each\|both\|midline\)"/
  syntax match unknotWord /"\%(foam-roller\|soft-roller\|massage-ball\|tennis-ball\|lacrosse-ball\|peanut\|massage-stick\|hands\|none\)"/
  syntax match unknotWord /"\%(roll\|hold\|sink\|pin-and-move\|cross-hand\|skin-roll\|stretch\|move\|breathe\)"/
  syntax match unknotWord /"\%(floor\|wall\|chair\|table\|bed\|standing\)"/
  syntax match unknotWord /"\%(clot\|fever\|cancer\|osteoporosis\|bleeding\|wound\|fracture\|skin-infection\|bone-infection\|myositis\|haematoma\|strain\|burn\|swollen-joint\|phlebitis\|surgery\|numb\|lymph\|thinners\|pregnancy\|varicose\|implant\|oedema\|hypermobile\|aneurysm\|minor\|tingling\)"/
  syntax match unknotWord /"\%(daily\|warm-up\|recovery\|release\|wind-down\)"/
  syntax match unknotWord /"\%(adaptive\|fixed\)"/
  syntax match unknotWord /"\%(minutes\|one-sided\|roller\|belly\|long-hold\|purpose-range\|no-stop\|no-source\|cue-late\|cue-gap\|cues-long\|unused-tool\|sides\|duplicate-value\)"/
  syntax match unknotWord /"\%(each\|both\|midline\|left\|right\)"/
  " keys end
  highlight default link unknotNote Comment
  highlight default link unknotText String
  highlight default link unknotEscape SpecialChar
  highlight default link unknotNumber Number
  highlight default link unknotTruth Boolean
  highlight default link unknotKey Statement
  highlight default link unknotFigureKey Identifier
  highlight default link unknotWord Constant
  highlight default link unknotError Error
endfunction

augroup unknot
  autocmd!
  autocmd BufRead,BufNewFile *.cfg if s:IsRoutine() | set filetype=unknot | endif
  autocmd FileType unknot call s:Settings()
  autocmd Syntax unknot call s:Highlight()
augroup END
