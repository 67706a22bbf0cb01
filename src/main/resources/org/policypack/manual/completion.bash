# bash completion for {{program}}; load it with: source <({{program}} completion bash)
_{{program}}_packs() {
  local pack
  for pack in packs/*/pack.yaml; do
    if [[ -f $pack ]]; then
      pack=${pack%/pack.yaml}
      printf '%s\n' "${pack#packs/}"
    fi
  done
}

_{{program}}() {
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
          {{nested}}) command=$command-${COMP_WORDS[i+1]} ;;
        esac
      fi
      break
    fi
  done
  case $command in
{{cases}}    *)
      COMPREPLY=($(compgen -W "{{words}}" -- "$current"))
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

complete -o bashdefault -o default -F _{{program}} {{program}}
