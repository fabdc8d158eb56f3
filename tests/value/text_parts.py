"""Texts by which programs choose are taken apart and put together."""
first, *rest = "add one two".split()  #= 'add' #= list ['one', 'two']
name, _, last = "shop.models.Item".rpartition(".")  #= 'shop.models' #= atom #= 'Item'
head, _, tail = "shop.models.Item".partition(".")  #= 'shop' #= atom #= 'models.Item'
module, cls = "a.b.C".rsplit(".", 1)  #= 'a.b' #= 'C'
method = "do_%s" % first  #= 'do_add'
other = "{}_{}".format("on", first)  #= 'on_add'
capital = "read_file".capitalize()  #= 'Read_file'
title = "read_file x1y".title()  #= 'Read_File X1Y'
under = "read-the-file".replace("-", "_")  #= 'read_the_file'
bare = "test_sum".removeprefix("test_")  #= 'sum'
same = "test_sum".removesuffix("_x")  #= 'test_sum'
parts = "a,b,".split(",")  #= list ['a', 'b', '']
