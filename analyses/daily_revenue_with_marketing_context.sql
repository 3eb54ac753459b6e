-- Daily revenue trends with marketing context
SELECT order_date, total_revenue, total_orders, avg_order_value, marketing_channel
FROM marketing_performance ORDER BY order_date DESC LIMIT 14;
