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
complete -c tool -n '__fish_use_subcommand' -a list -d 'List things'
complete -c tool -n '__fish_seen_subcommand_from copy; and not __fish_seen_subcommand_from list' -s f -l format -r -a 'raw json' -f -d 'How: [raw] or json, don\'t ask'
complete -c tool -n '__fish_seen_subcommand_from copy; and not __fish_seen_subcommand_from list' -l to -r -a '(__fish_complete_directories)' -f -d 'Where to: a folder'
complete -c tool -n '__fish_seen_subcommand_from copy; and not __fish_seen_subcommand_from list' -l pack -r -a '(__tool_packs)' -F -d 'The pack'
complete -c tool -n '__fish_seen_subcommand_from copy; and not __fish_seen_subcommand_from list' -l name -r -f -d 'Any name'
complete -c tool -n '__fish_seen_subcommand_from copy; and not __fish_seen_subcommand_from list' -s q -l quiet -d 'Say nothing'
complete -c tool -n '__fish_seen_subcommand_from copy; and not __fish_seen_subcommand_from list' -F -d 'What to copy'
complete -c tool -n '__fish_seen_subcommand_from list; and not __fish_seen_subcommand_from copy' -l all -d 'All of them'
complete -c tool -n '__fish_seen_subcommand_from list; and not __fish_seen_subcommand_from copy' -a copy -d 'List what was copied'
complete -c tool -n '__fish_seen_subcommand_from list; and __fish_seen_subcommand_from copy' -s n -r -f -d 'How many'
