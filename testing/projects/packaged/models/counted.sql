select 'pk1' as col, {{ helpers.make_label('x') | length }} as row_index
