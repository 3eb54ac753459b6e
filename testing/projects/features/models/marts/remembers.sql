select
    {{ remembered('select 1') }} as one,
    {{ remembered('select 2') }} as two,
    {{ remembered('select 1') }} as one_again,
    {{ remembered('select 3') }} as three,
    {{ graph.remembered.asked | length if execute else 0 }} as asked
