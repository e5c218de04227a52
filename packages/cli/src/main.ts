process.stdout.write("mast\n");
