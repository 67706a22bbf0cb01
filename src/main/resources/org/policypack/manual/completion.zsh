#compdef {{program}}
# zsh completion for {{program}}; load it with: source <({{program}} completion zsh)
_{{program}}_packs() {
  local -a packs
  packs=(packs/*/pack.yaml(N:h:t))
  _alternative 'packs:pack:compadd -a packs' 'files:file:_files'
}

_{{program}}_commands() {
  local -a commands
  commands=(
{{commands}}  )
  _describe -t commands command commands
}

_{{program}}() {
  local curcontext=$curcontext state state_descr line
  typeset -A opt_args
  _arguments -C \
{{options}}    '1:command:_{{program}}_commands' \
    '*:::argument:->arguments' && return
  if [[ $state != arguments ]]; then
    return 1
  fi
  # What follows is completed as a command line of its own, with the command in front.
  words=($line[1] "${words[@]}")
  ((CURRENT += 1))
  case $line[1] in
{{cases}}  esac
}

if [[ $funcstack[1] == _{{program}} ]]; then
  _{{program}} "$@"
else
  compdef _{{program}} {{program}}
fi
