#compdef tool
# zsh completion for tool; load it with: source <(tool completion zsh)
_tool_packs() {
  local -a packs
  packs=(packs/*/pack.yaml(N:h:t))
  _alternative 'packs:pack:compadd -a packs' 'files:file:_files'
}

_tool_commands() {
  local -a commands
  commands=(
    'copy:Copy a thing'
    'nothing:Do nothing'
    'list:List things'
  )
  _describe -t commands command commands
}

_tool() {
  local curcontext=$curcontext state state_descr line
  typeset -A opt_args
  _arguments -C \
    '-h[Show this help]' \
    '--help[Show this help]' \
    '1:command:_tool_commands' \
    '*:::argument:->arguments' && return
  if [[ $state != arguments ]]; then
    return 1
  fi
  # What follows is completed as a command line of its own, with the command in front.
  words=($line[1] "${words[@]}")
  ((CURRENT += 1))
  case $line[1] in
    copy)
      _arguments \
        '*-f[How\: \[raw\] or json, don'\''t ask]:FORM:(raw json)' \
        '*--format=[How\: \[raw\] or json, don'\''t ask]:FORM:(raw json)' \
        '*--to=[Where to\: a folder]:DIR:_files -/' \
        '*--pack=[The pack]:ID|PATH:_tool_packs' \
        '*--name=[Any name]:NAME: ' \
        '-q[Say nothing]' \
        '--quiet[Say nothing]' \
        '*:FILE:_files'
      ;;
    nothing)
      _arguments \
        '*::no more arguments:'
      ;;
    list)
      case $((CURRENT > 2)):$words[2] in
        1:copy)
          shift words
          ((CURRENT -= 1))
          _arguments \
            '*-n[How many]:COUNT: ' \
            '*::no more arguments:'
          ;;
        *)
          _arguments \
            '--all[All of them]' \
            '1:command:(copy)'
          ;;
      esac
      ;;
  esac
}

if [[ $funcstack[1] == _tool ]]; then
  _tool "$@"
else
  compdef _tool tool
fi
