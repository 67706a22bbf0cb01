# bash completion for tool; load it with: source <(tool completion bash)
_tool_packs() {
  local pack
  for pack in packs/*/pack.yaml; do
    if [[ -f $pack ]]; then
      pack=${pack%/pack.yaml}
      printf '%s\n' "${pack#packs/}"
    fi
  done
}

_tool() {
  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}
  local command= options= operands= values= i
  # bash takes `--option=value` for three words.
  if [[ $current == "=" ]]; then
    current=
  elif [[ $previous == "=" ]]; then
    previous=${COMP_WORDS[COMP_CWORD-2]}
  fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    if [[ ${COMP_WORDS[i]} != -* ]]; then
      command=${COMP_WORDS[i]}
      if ((i + 1 < COMP_CWORD)); then
        case "$command ${COMP_WORDS[i+1]}" in
          "list copy") command=$command-${COMP_WORDS[i+1]} ;;
        esac
      fi
      break
    fi
  done
  case $command in
    copy)
      options="-f --format --to --pack --name -q --quiet"
      case $previous in
        -f|--format) values="raw json" ;;
        --to) values="-" ;;
        --pack) values="$(_tool_packs)" ;;
        --name) values="-" ;;
      esac
      ;;
    nothing)
      options=""
      ;;
    list)
      options="--all"
      operands="copy"
      ;;
    list-copy)
      options="-n"
      case $previous in
        -n) values="-" ;;
      esac
      ;;
    *)
      COMPREPLY=($(compgen -W "copy nothing list -h --help" -- "$current"))
      return
      ;;
  esac
  if [[ $values == - ]]; then
    COMPREPLY=()
  elif [[ -n $values ]]; then
    COMPREPLY=($(compgen -W "$values" -- "$current"))
  elif [[ $current == -* ]]; then
    COMPREPLY=($(compgen -W "$options" -- "$current"))
  else
    COMPREPLY=($(compgen -W "$operands" -- "$current"))
  fi
}

complete -o bashdefault -o default -F _tool tool
