select '{{ var("label") }}' as label, '{{ helpers.recall() }}' as recalled, '{{ helpers.which() }}' as which, '{{ partition_range("20240131,20240201") | join(" ") }}' as days
