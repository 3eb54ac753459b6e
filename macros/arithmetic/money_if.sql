{#- The money of a line or an order where the condition holds and the amount is known, else 0. -#}
{%- macro money_if(condition, amount) -%}
cast(coalesce(case when {{ condition }} then {{ amount }} end, 0) as decimal(12, 2))
{%- endmacro -%}
