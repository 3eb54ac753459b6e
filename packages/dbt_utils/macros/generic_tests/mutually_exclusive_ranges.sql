{#-
    The ranges from lower to upper bound do not overlap, in all or in each partition. gaps says what may lie between
    two neighbours: allowed (anything), not_allowed (they touch), required (they do not touch). One row a range that
    breaks a rule; a bound that is null breaks it.
-#}
{% test mutually_exclusive_ranges(
    model, lower_bound_column, upper_bound_column, partition_by=none,
    gaps='allowed', zero_length_range_allowed=false
) %}
{{ return(adapter.dispatch('test_mutually_exclusive_ranges', 'dbt_utils')(
    model, lower_bound_column, upper_bound_column, partition_by, gaps, zero_length_range_allowed
)) }}
{% endtest %}

{% macro default__test_mutually_exclusive_ranges(
    model, lower_bound_column, upper_bound_column, partition_by, gaps, zero_length_range_allowed
) %}
{%- set to_next = {'allowed': '<=', 'not_allowed': '=', 'required': '<'}.get(gaps) -%}
{%- if to_next is none -%}
    {{ exceptions.raise_compiler_error(
        "mutually_exclusive_ranges: gaps is '" ~ gaps ~ "'. It must be allowed, not_allowed or required."
    ) }}
{%- endif -%}
{%- set to_upper = '<=' if zero_length_range_allowed else '<' -%}
{%- set partition = 'partition by partition_by_col' if partition_by else '' %}

with ranges as (

    select
        {%- if partition_by %}
        {{ partition_by }} as partition_by_col,
        {%- endif %}
        {{ lower_bound_column }} as lower_bound,
        {{ upper_bound_column }} as upper_bound
    from {{ model }}

),

followed as (

    select
        *,
        lead(lower_bound) over ({{ partition }} order by lower_bound, upper_bound) as next_lower_bound,
        row_number() over ({{ partition }} order by lower_bound desc, upper_bound desc) = 1 as is_last_record
    from ranges

),

judged as (

    select
        *,
        coalesce(lower_bound {{ to_upper }} upper_bound, false) as lower_bound_fits_upper_bound,
        coalesce(upper_bound {{ to_next }} next_lower_bound, is_last_record, false) as upper_bound_fits_next_lower_bound
    from followed

)

select *
from judged
where not (lower_bound_fits_upper_bound and upper_bound_fits_next_lower_bound)

{% endmacro %}
