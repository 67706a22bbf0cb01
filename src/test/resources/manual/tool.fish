# fish completion for tool; load it with: tool completion fish | source
function __tool_packs
    for pack in packs/*/pack.yaml
        string replace -r '^packs/(.*)/pack.yaml$' '$1' $pack
    end
end

complete -c tool -f
complete -c tool -n '__fish_use_subcommand' -s h -l help -d 'Show this help'
complete -c tool -n '__fish_use_subcommand' -a copy -d 'Copy a thing'
complete -c tool -n '__fish_use_subcommand' -a nothing -d 'Do nothing'
complete -c tool -n '__fish_seen_subcommand_from copy' -s f -l format -r -a 'raw json' -f -d 'How: [raw] or json, don\'t ask'
complete -c tool -n '__fish_seen_subcommand_from copy' -l to -r -a '(__fish_complete_directories)' -f -d 'Where to: a folder'
complete -c tool -n '__fish_seen_subcommand_from copy' -l pack -r -a '(__tool_packs)' -F -d 'The pack'
complete -c tool -n '__fish_seen_subcommand_from copy' -l name -r -f -d 'Any name'
complete -c tool -n '__fish_seen_subcommand_from copy' -s q -l quiet -d 'Say nothing'
complete -c tool -n '__fish_seen_subcommand_from copy' -F -d 'What to copy'
