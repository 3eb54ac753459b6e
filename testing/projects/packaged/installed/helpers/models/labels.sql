select '{{ var("label") }}' as label, '{{ helpers.recall() }}' as recalled
