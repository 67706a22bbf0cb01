# fish completion for {{program}}; load it with: {{program}} completion fish | source
function __{{program}}_packs
    for pack in packs/*/pack.yaml
        string replace -r '^packs/(.*)/pack.yaml$' '$1' $pack
    end
end

complete -c {{program}} -f
