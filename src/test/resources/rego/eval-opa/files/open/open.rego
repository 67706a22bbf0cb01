package open

x := data.lib.n
